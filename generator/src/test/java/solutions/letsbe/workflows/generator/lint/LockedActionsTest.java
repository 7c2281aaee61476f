package solutions.letsbe.workflows.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.generator.bindings.LockFile;
import solutions.letsbe.workflows.schema.repository.ActionInterface;

/** What is known of actions from locks, and at which refs. */
class LockedActionsTest {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    private Path folder;

    private LockedActions actions = LockedActions.of(List.of());

    @BeforeEach
    void lock() throws IOException {
        actions = LockedActions.of(List.of(lock("""
                actions:
                  - uses: Acme/deploy
                    tag: v4.2.1
                    commit: '%s'
                    inputs:
                      target:
                        required: true
                      mode:
                        required: true
                        default: fast
                      old:
                        required: true
                        deprecated: true
                    outputs:
                      - url
                  - uses: https://git.example.org/acme/test
                    tag: v1.0.0
                    commit: '%s'
                """.formatted(COMMIT, COMMIT))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme/deploy@v4.2.1",
                "Acme/deploy@v4.2",
                "Acme/deploy@v4",
                "acme/DEPLOY@v4",
                "Acme/deploy@" + COMMIT,
                "https://github.com/acme/deploy@v4",
                "https://git.example.org/acme/test@v1"
            })
    void isKnown(String uses) {
        assertThat(actions.find(uses)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme/deploy@v3",
                "Acme/deploy@v4.3",
                "Acme/deploy@v42",
                "Acme/deploy@main",
                "Acme/deploy@v",
                "Acme/deploy/sub@v4",
                "https://git.example.org/acme/deploy@v4",
                "acme/test@v1",
                "./deploy",
                "docker://acme/deploy@v4",
                "deploy",
                ""
            })
    void isNotKnown(String uses) {
        assertThat(actions.find(uses)).isEmpty();
    }

    @Test
    void tellsInputsAndOutputs() {
        assertThat(actions.find("acme/deploy@v4"))
                .contains(new ActionInterface(
                        List.of(
                                new ActionInterface.Input("target", true, false),
                                new ActionInterface.Input("mode", false, false),
                                new ActionInterface.Input("old", false, true)),
                        List.of("url")));
    }

    @Test
    void anotherRefIsOnlyResembled() throws IOException {
        assertThat(actions.findAtOtherRefs("acme/deploy@v3").flatMap(action -> action.input("target")))
                .isPresent();
        assertThat(actions.findAtOtherRefs("acme/deploy@v4")).isEmpty();
        assertThat(actions.findAtOtherRefs("acme/other@v4")).isEmpty();
        assertThat(actions.findAtOtherRefs("deploy")).isEmpty();

        String entry = "actions:\n  - {uses: acme/deploy, tag: %s, commit: '%s', inputs: %s, outputs: [%s]}\n";
        LockedActions two = LockedActions.of(List.of(
                lock(entry.formatted("v1.0.0", COMMIT, "{old: {}}", "was")),
                lock(entry.formatted("v2.0.0", COMMIT.replace('0', '9'), "{OLD: {}, new: {}}", "is"))));
        ActionInterface both = two.findAtOtherRefs("acme/deploy@main").orElseThrow();
        assertThat(both.inputs()).extracting(ActionInterface.Input::name).containsExactly("old", "new");
        assertThat(both.outputs()).containsExactly("was", "is");
        assertThat(two.orElse(() -> actions)
                        .findAtOtherRefs("acme/deploy@main")
                        .orElseThrow()
                        .inputs())
                .extracting(ActionInterface.Input::name)
                .containsExactly("old", "new", "target", "mode");
    }

    @Test
    void theFirstLockCounts() throws IOException {
        LockedActions with = LockedActions.withBundled(List.of(lock("""
                actions:
                  - uses: actions/checkout
                    tag: v7.0.1
                    commit: '3d3c42e5aac5ba805825da76410c181273ba90b1'
                    inputs:
                      mine: {}
                """)));
        assertThat(with.find("actions/checkout@v7").flatMap(action -> action.input("mine")))
                .isPresent();
        assertThat(with.find("actions/setup-node@v7").flatMap(action -> action.input("node-version")))
                .isPresent();
    }

    @Test
    void theProgramKnowsManyActionsAndSomeOfTheirOlderVersions() {
        LockedActions bundled = LockedActions.withBundled(List.of());
        assertThat(bundled.find("docker/build-push-action@v7").flatMap(action -> action.input("build-args")))
                .isPresent();
        assertThat(bundled.find("actions/setup-node@v4")).isPresent();
        assertThat(bundled.find("actions/setup-node@v4").flatMap(action -> action.input("node_version")))
                .isEmpty();
        assertThat(bundled.find("actions/cache@v4").flatMap(action -> action.input("key")))
                .contains(new ActionInterface.Input("key", true, false));
    }

    @Test
    void factsOfTheProgramMayBeOfATag() {
        LockedActions bundled = LockedActions.withBundled(List.of());
        assertThat(bundled.find("actions/cache@v4.9.9")).isEmpty();
        assertThat(bundled.find("rhysd/action-setup-vim@v1").orElseThrow().isJavaScript())
                .isTrue();
        assertThat(bundled.find("reviewdog/action-actionlint@v1").orElseThrow().isJavaScript())
                .isFalse();
        assertThat(bundled.find("octokit/request-action@v2.x").orElseThrow().takesMore())
                .isTrue();
        assertThat(actions.find("acme/deploy@v4").orElseThrow().takesMore()).isFalse();
    }

    @Test
    void aLockOfSomebodyNeedsTheCommit() {
        assertThatThrownBy(() -> lock("actions:\n  - uses: acme/deploy\n    tag: v1\n"))
                .hasMessageContaining("all 40 hexadecimal digits are needed");
        assertThatThrownBy(() ->
                        lock("actions:\n  - uses: acme/deploy\n    commit: '" + COMMIT + "'\n    using: node24\n"))
                .hasMessageContaining("the key 'using' is none of");
    }

    private LockFile lock(String text) throws IOException {
        return LockFile.read(Files.writeString(folder.resolve("actions.lock.yml"), text));
    }
}
