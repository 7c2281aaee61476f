package solutions.letsbe.workflows.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.util.List;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.purpose.ChangedPaths;
import solutions.letsbe.workflows.dsl.script.Script;

/** A script is called by its path, with its arguments as they are, and brings what it needs. */
class ScriptTest {
    private static final Script WORDS = Script.beside(ScriptTest.class, "words.sh");
    private static final Script SCAN = Script.beside(ScriptTest.class, "scan.py", WORDS);

    @Test
    void isCalledByItsInterpreter() {
        assertThat(run(WORDS).script()).isEqualTo("sh .gitea/scripts/words.sh");
        assertThat(run(SCAN, "hub").script()).isEqualTo("python3 .gitea/scripts/scan.py hub");
        assertThat(run(SCAN.below("trusted")).script()).isEqualTo("python3 trusted/.gitea/scripts/scan.py");
    }

    @Test
    void nothingInAnArgumentIsExpanded() {
        assertThat(run(WORDS, "a b", "$HOME", "it's", "", "v1.2.3").script())
                .isEqualTo("sh .gitea/scripts/words.sh 'a b' '$HOME' 'it'\\''s' '' v1.2.3");
    }

    @Test
    void isInstalledWithAllThatItNeedsOnceHoweverOftenItIsCalled() {
        assertThat(Delivery.scriptsOf(workflow("ci")
                        .on(push())
                        .jobs(
                                job("one")
                                        .runsOn("ubuntu")
                                        .steps(run(SCAN), run(SCAN, "hub"))
                                        .build(),
                                job("two").runsOn("ubuntu").steps(run(WORDS)).build())
                        .build()))
                .containsExactly(SCAN, WORDS);
    }

    @Test
    void aPathMeansItselfAndAllBelowIt() {
        ChangedPaths paths = new ChangedPaths(List.of("hub", "package.json"));
        assertThat(paths.touchedBy(List.of("hub/src/a.ts"))).isTrue();
        assertThat(paths.touchedBy(List.of("docs/a.md", "package.json"))).isTrue();
        assertThat(paths.touchedBy(List.of("hubble/a.ts", "docs/package.json"))).isFalse();
        assertThat(paths.touchedBy(List.of())).isFalse();
    }
}
