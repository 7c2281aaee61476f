package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the patterns of the settings cover. */
class ActionPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, acme/deploy@v1",
        "*, docker://alpine:3",
        "*, https://git.example.org/acme/deploy@v1",
        "acme/*, acme/deploy@v1",
        "acme/*, Acme/Deploy/sub@v1",
        "acme/*, https://github.com/acme/deploy@v1",
        "https://github.com/acme/*, acme/deploy@v1",
        "acme/deploy, acme/deploy@v1",
        "acme/deploy, acme/deploy/sub/folder@v1",
        "acme/deploy, https://github.com/acme/deploy.git@v1",
        "acme/deploy@*, acme/deploy@main",
        "acme/deploy@v1, acme/deploy@v1",
        "acme/deploy@v1.*, acme/deploy@v1.9",
        "acme/deploy@release/v1, acme/deploy@release/v1",
        "acme/deploy/sub, acme/deploy/sub@v1",
        "*/deploy, other/deploy@v1",
        "acme/flows, acme/flows/.gitea/workflows/ci.yml@v1",
        "https://git.example.org/*, https://git.example.org/acme/deploy@v1",
        "https://git.example.org/acme/*, https://GIT.example.org/acme/deploy@v1",
        "self:acme/*, self:acme/deploy@v1",
        "docker://alpine, docker://alpine",
        "docker://alpine, docker://alpine:3.20",
        "docker://alpine, docker://alpine@sha256:abc",
        "docker://alpine:3.20, docker://alpine:3.20@sha256:abc",
        "docker://alpine:3.*, docker://alpine:3.20",
        "docker://reg.example.org:5000/*, docker://reg.example.org:5000/acme/tool:1",
        "docker://*, docker://reg.example.org/acme/tool"
    })
    void covers(String pattern, String uses) {
        assertThat(ActionPattern.parse(pattern).covers(UsedAction.of(uses))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "acme/*, acmes/deploy@v1",
        "acme/*, https://git.example.org/acme/deploy@v1",
        "acme/*, self:acme/deploy@v1",
        "acme/*, http://github.com/acme/deploy@v1",
        "acme/deploy, acme/deployer@v1",
        "acme/deploy, other/acme/deploy@v1",
        "acme/deploy@v1, acme/deploy@v2",
        "acme/deploy@v1, acme/deploy@V1",
        "acme/deploy@v1, acme/deploy",
        "acme/deploy/sub, acme/deploy@v1",
        "acme/*, docker://acme/deploy",
        "https://git.example.org/*, https://git.example.org.evil.org/acme/deploy@v1",
        "docker://alpine, docker://alpines",
        "docker://alpine, docker://alpine:5000/tool",
        "docker://alpine:3.20, docker://alpine:3.21",
        "docker://alpine:3.20, docker://alpine"
    })
    void doesNotCover(String pattern, String uses) {
        assertThat(ActionPattern.parse(pattern).covers(UsedAction.of(uses))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "acme",
                "acme /deploy",
                "@v1",
                "/deploy",
                "./action",
                "$/action",
                "https://git.example.org"
            })
    void whatCouldCoverNothingIsRefused(String pattern) {
        assertThatThrownBy(() -> ActionPattern.parse(pattern)).isInstanceOf(InvalidTextException.class);
    }
}
