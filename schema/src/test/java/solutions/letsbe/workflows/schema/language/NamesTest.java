package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"build", "_x", "a-b_c9", "A"})
    void acceptsIds(String id) {
        assertThat(WorkflowIds.idProblem(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9a", "-a", "a.b", "a b", "ä", "a\n"})
    void refusesOtherIds(String id) {
        assertThat(WorkflowIds.idProblem(id)).isPresent();
    }

    @Test
    void checksNamesOfVariables() {
        assertThat(Stream.of("PATH", "a.b", "npm_config_x-y").map(WorkflowIds::envNameProblem))
                .allMatch(Optional::isEmpty);
        assertThat(Stream.of("", "A=B", "A B", "A&B", "A\u0000", "A\t").map(WorkflowIds::envNameProblem))
                .allMatch(Optional::isPresent);
    }

    @Test
    void keepsNamesOfSecretsInUpperCase() {
        assertThat(SettingName.parse("deploy_token").text()).isEqualTo("DEPLOY_TOKEN");
        assertThat(SettingName.parse("Ci_X")).isEqualTo(SettingName.parse("CI_x"));
        assertThat(SettingName.parse("GITHUBX").text()).isEqualTo("GITHUBX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1A", "A-B", "A B", "ci", "CI", "GITHUB_TOKEN", "gitea_x", "ä"})
    void refusesNamesThatNobodyCanSet(String name) {
        assertThatExceptionOfType(InvalidTextException.class).isThrownBy(() -> SettingName.parse(name));
    }

    @ParameterizedTest
    @CsvSource({
        "linux, linux, HOST, ",
        "linux:host, linux, HOST, ",
        "ubuntu-latest:docker://node:22, ubuntu-latest, DOCKER, node:22",
        "ubuntu-latest:docker, ubuntu-latest, DOCKER, ",
        "pool:e-57, pool:e-57, HOST, "
    })
    void readsLabels(String text, String name, RunnerLabel.Scheme scheme, @Nullable String argument) {
        assertThat(RunnerLabel.parse(text)).isEqualTo(new RunnerLabel(name, scheme, Optional.ofNullable(argument)));
    }

    @Property(tries = 300)
    void eitherReadsOrExplains(@ForAll String text) {
        Explained.orRead(() -> SettingName.parse(text));
        Explained.orRead(() -> RunnerLabel.parse(text));
        WorkflowIds.idProblem(text);
        WorkflowIds.envNameProblem(text);
    }

    @Test
    void knowsScopes() {
        assertThat(Stream.of(PermissionScope.values()).map(PermissionScope::text))
                .containsExactly(
                        "contents",
                        "code",
                        "releases",
                        "issues",
                        "pull-requests",
                        "packages",
                        "actions",
                        "wiki",
                        "projects");
        assertThat(Stream.of(PermissionScope.values())
                        .filter(PermissionScope::isGiteaOnly)
                        .map(PermissionScope::text))
                .containsExactly("code", "releases", "wiki", "projects");
        assertThat(PermissionScope.GITHUB_ONLY)
                .contains("id-token", "statuses", "checks", "deployments")
                .hasSize(10)
                .allMatch(scope -> PermissionScope.of(scope).isEmpty());
        assertThat(PermissionScope.of("pull-requests")).contains(PermissionScope.PULL_REQUESTS);
        assertThat(PermissionLevel.of("write").flatMap(PermissionLevel::shorthand))
                .contains("write-all");
        assertThat(PermissionLevel.NONE.shorthand()).isEmpty();
        assertThat(PermissionLevel.of("admin")).isEmpty();
    }

    @Test
    void knowsClosedSets() {
        assertThat(Stream.of(ShellName.values()).map(ShellName::text))
                .containsExactly("bash", "pwsh", "python", "sh", "cmd", "powershell");
        assertThat(ShellName.isUsable("perl {0}")).isTrue();
        assertThat(ShellName.isUsable("perl")).isFalse();
        assertThat(DispatchInputType.of("environment")).isPresent();
        assertThat(DispatchInputType.of("text")).isEmpty();
        assertThat(CallInputType.of("choice")).isEmpty();
        assertThat(CallInputType.of("number")).contains(CallInputType.NUMBER);
        assertThat(ActionRuntime.of("go").filter(ActionRuntime::isGiteaOnly)).isPresent();
        assertThat(ActionRuntime.of("node24").flatMap(ActionRuntime::since)).contains(RunnerVersion.parse("0.4"));
        assertThat(ActionRuntime.of("node10")).isEmpty();
        assertThat(WorkflowFolders.DEFAULT).containsExactly(".gitea/workflows", ".github/workflows");
        assertThat(Limits.WORKFLOW_FILE_BYTES).isEqualTo(1_048_576);
        assertThat(Limits.JOBS_PER_RUN).isEqualTo(256);
        assertThat(Limits.NESTED_CALLS).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.head_ref",
                "gitea.head_ref",
                "GitHub.Event.Pull_Request.Title",
                "github.event.pull_request.head.label",
                "github.event.commits.0.message",
                "github.event.commits.*.author.email",
                "github.event.*.title",
                "github.event.review.content",
                "github.event.page"
            })
    void distrustsWhatStrangersWrite(String path) {
        assertThat(UntrustedPath.of(List.of(path.split("\\.")))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.sha",
                "github.event.pull_request.number",
                "github.event",
                "env.head_ref",
                "github.event.pull_request"
            })
    void trustsTheRest(String path) {
        assertThat(UntrustedPath.of(List.of(path.split("\\.")))).isEmpty();
    }
}
