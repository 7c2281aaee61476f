package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code uses} of steps and of jobs may say. */
class ActionUseTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "actions/checkout@v4, -, actions, checkout, '', v4",
                "actions/cache/restore@v4, -, actions, cache, restore, v4",
                "https://gitea.com/actions/go-hashfiles@v0.0.1, https://gitea.com, actions, go-hashfiles, '', v0.0.1",
                "https://git.example.org:3000/a/b/c/d@main, https://git.example.org:3000, a, b, c/d, main",
                "http://git/a/b@feature/x@y, http://git, a, b, '', feature/x@y",
                "ssh://git@git.example.org/a/b@v1, ssh://git@git.example.org, a, b, '', v1",
                "self:a/b/c@v1, self, a, b, c, v1"
            })
    void anActionOfSomeRepository(String uses, String server, String owner, String name, String path, String ref) {
        assertThat(ActionUse.parse(uses))
                .isEqualTo(new ActionUse.Remote(Optional.ofNullable(server), owner, name, path, ref));
    }

    @Test
    void actionsOfOtherKinds() {
        assertThat(ActionUse.parse("./.gitea/actions/setup")).isEqualTo(new ActionUse.Local(".gitea/actions/setup"));
        assertThat(ActionUse.parse("./")).isEqualTo(new ActionUse.Local(""));
        assertThat(ActionUse.parse("$/setup")).isEqualTo(new ActionUse.OwnRepository("setup"));
        assertThat(ActionUse.parse("docker://ghcr.io/acme/tool:1.2"))
                .isEqualTo(new ActionUse.Docker("ghcr.io/acme/tool:1.2"));
        assertThat(ActionUse.parse("${{ vars.ACTIONS }}/checkout@v4")).isEqualTo(new ActionUse.Computed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "checkout",
                "checkout@v4",
                "/checkout@v4",
                "actions/@v4",
                "../setup",
                "../setup@v4",
                "https://gitea.com",
                "https:///actions/checkout@v4",
                "actions/check out@v4",
                "docker://",
                "docker://image:",
                "docker://image@",
                "docker://ghcr.io/Acme/tool:1.2",
                "docker:///image",
                "$$docker://a/b"
            })
    void noAction(String uses) {
        assertThatThrownBy(() -> ActionUse.parse(uses))
                .isInstanceOf(InvalidTextException.class)
                .isNotInstanceOf(MissingRefException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"actions/checkout", "actions/checkout@", "https://gitea.com/actions/checkout"})
    void anActionWithoutRef(String uses) {
        assertThatThrownBy(() -> ActionUse.parse(uses)).isInstanceOf(MissingRefException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "3d3c42e, true",
        "3d3c42e5aac5ba805825da76410c181273ba90b, true",
        "3d3c42e5aac5ba805825da76410c181273ba90b1, false",
        "3d3c42, false",
        "20240101, false",
        "deadbeef, false",
        "v4, false"
    })
    void aPartOfACommit(String ref, boolean shortened) {
        assertThat(((ActionUse.Remote) ActionUse.parse("a/b@" + ref)).isShortened())
                .isEqualTo(shortened);
    }

    @Test
    void workflows() {
        assertThat(WorkflowUse.parse("./.gitea/workflows/test.yml"))
                .isEqualTo(new WorkflowUse.Local(".gitea/workflows/test.yml"));
        assertThat(WorkflowUse.parse("$/.gitea/workflows/test.yaml"))
                .isEqualTo(new WorkflowUse.OwnRepository(".gitea/workflows/test.yaml"));
        assertThat(WorkflowUse.parse("acme/ci/.github/workflows/test.yml@v1"))
                .isEqualTo(new WorkflowUse.Remote(Optional.empty(), "acme", "ci", ".github/workflows/test.yml", "v1"));
        assertThat(WorkflowUse.parse("https://git.example.org/acme/ci/.gitea/workflows/test.yml@feature/x"))
                .isEqualTo(new WorkflowUse.Remote(
                        Optional.of("https://git.example.org"),
                        "acme",
                        "ci",
                        ".gitea/workflows/test.yml",
                        "feature/x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "test.yml",
                "./.gitea/workflows/test.yml@main",
                "./.gitea/workflows/test",
                "./.gitea/../test.yml",
                ".//test.yml",
                "./",
                "/acme/ci/test.yml@main",
                "acme/test.yml@main",
                "acme/ci/.gitea/workflows/test.yml",
                "acme/ci/.gitea/workflows/test.yml@",
                "${{ vars.CI }}/test.yml@main",
                "https://git.example.org"
            })
    void noWorkflow(String uses) {
        assertThatThrownBy(() -> WorkflowUse.parse(uses)).isInstanceOf(InvalidTextException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "./.gitea/workflows/x.yml, a.yml, true",
        "./.github/workflows/sub/x.yml, a.yml, true",
        "./.gitea/scoped_workflows/x.yml, a.yml, true",
        "./ci/x.yml, .gitea/workflows/a.yml, false",
        "./workflows/x.yml, .gitea/workflows/a.yml, false",
        "./x.yml, a.yml, false",
        "./.forgejo/workflows/x.yml, a.yml, true",
        "./.forgejo/workflows/x.yml, .forgejo/workflows/a.yml, true",
        "./.forgejo/workflows/x.yml, /home/me/project/.forgejo/workflows/a.yml, true",
        "./.forgejo/workflows/x.yml, .gitea/workflows/a.yml, false"
    })
    void aFolderOfWorkflows(String uses, String file, boolean isOne) {
        assertThat(WorkflowUse.parse(uses).isInWorkflowFolder(file)).isEqualTo(isOne);
    }
}
