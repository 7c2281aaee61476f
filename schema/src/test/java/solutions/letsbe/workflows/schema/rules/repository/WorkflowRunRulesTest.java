package solutions.letsbe.workflows.schema.rules.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.rule.Example;

/** Workflows that wait for others with {@code workflow_run}: by which names, and in a circle. */
class WorkflowRunRulesTest {
    private static final String CIRCLE =
            "what this waits for is itself started by this workflow; Gitea ends the circle after 5 runs";

    private static String workflow(String name, String on) {
        return "name: " + name + "\non:\n" + on.indent(2)
                + "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n";
    }

    private static String after(String name, String workflows) {
        return workflow(name, "workflow_run:\n  workflows: " + workflows + "\n  types: [completed]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            [ci]                | ""
            ci                  | ""
            [ci.yml]            | ""
            [nightly/long.yaml] | ""
            [nightly]           | ""
            [report]            | ""
            [report.yml]        | ""
            []                  | ""
            ['ci*']             | ""
            ['none*']           | ""
            ['!none']           | ""
            [CI]                | 4:17 CI
            [long.yaml]         | 4:17 long.yaml
            [ci.yaml]           | 4:17 ci.yaml
            [.gitea/workflows/ci.yml] | 4:17 .gitea/workflows/ci.yml
            none                | 4:16 none
            [hidden]            | 4:17 hidden
            [ci, none, none2]   | 4:21 none; 4:27 none2
            """)
    void theNamesOfWorkflows(String workflows, String found) {
        List<String> expected = found.isEmpty()
                ? List.of()
                : List.of(found.split("; ")).stream()
                        .map(each -> ".gitea/workflows/report.yml:" + each.split(" ")[0]
                                + " no workflow of the repository is called '" + each.split(" ")[1]
                                + "', so that this never starts one")
                        .toList();
        assertThat(found(
                        "unknown-run-workflow",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/nightly/long.yaml", workflow("nightly", "push:"))
                                .and(".github/workflows/hidden.yml", workflow("hidden", "push:"))
                                .and(".gitea/workflows/report.yml", after("report", workflows))))
                .isEqualTo(expected);
    }

    @Test
    void aNameUnderAnotherEventIsNoneOfAWorkflow() {
        assertThat(found(
                        "unknown-run-workflow",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:\n  workflows: [none]"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"[self], 4:17", "self, 4:16", "[self.yml], 4:17", "'[ci, self, self.yml]', 4:21"})
    void aWorkflowThatStartsItself(String workflows, String at) {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/self.yml", after("self", workflows))))
                .containsExactly(".gitea/workflows/self.yml:" + at + " " + CIRCLE);
    }

    @Test
    void threeWorkflowsInACircleAndOneThatWaitsForThem() {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/a.yml", after("first", "[c.yml]"))
                                .and(".gitea/workflows/b.yml", after("second", "[a.yml]"))
                                .and(".gitea/workflows/c.yml", after("third", "[end, second]"))
                                .and(".gitea/workflows/d.yml", after("end", "[third]"))
                                .and(".gitea/workflows/e.yml", after("outside", "[first]"))))
                .containsExactly(
                        ".gitea/workflows/a.yml:4:17 " + CIRCLE,
                        ".gitea/workflows/b.yml:4:17 " + CIRCLE,
                        ".gitea/workflows/c.yml:4:17 " + CIRCLE,
                        ".gitea/workflows/d.yml:4:17 " + CIRCLE);
    }

    @Test
    void aCircleIsToldAtTheNameThatLeadsIntoIt() {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/a.yml", after("a", "[ci, none, b]"))
                                .and(".gitea/workflows/b.yml", after("b", "[a]"))))
                .containsExactly(".gitea/workflows/a.yml:4:27 " + CIRCLE, ".gitea/workflows/b.yml:4:17 " + CIRCLE);
    }

    @Test
    void aChainAndALatticeAreNoCircle() {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/a.yml", workflow("a", "push:"))
                                .and(".gitea/workflows/b.yml", after("b", "[a]"))
                                .and(".gitea/workflows/c.yml", after("c", "[a, b]"))
                                .and(".gitea/workflows/d.yml", after("d", "[c, b, a]"))))
                .isEmpty();
    }

    /** Which of two workflows of one name is meant nobody can say, so that both are. */
    @Test
    void twoWorkflowsOfOneName() {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/a.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/b.yml", after("ci", "[next]"))
                                .and(".gitea/workflows/c.yml", after("next", "[ci]"))))
                .containsExactly(".gitea/workflows/b.yml:4:17 " + CIRCLE, ".gitea/workflows/c.yml:4:17 " + CIRCLE);
    }

    /** A pattern leads to a workflow where it takes it by its name and by its file, whichever Gitea compares. */
    @ParameterizedTest
    @ValueSource(strings = {"['*']", "['sel*']", "['ci', '**']", "['self', 'self.y*']"})
    void aPatternThatTakesTheWorkflowItself(String workflows) {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/self.yml", after("self", workflows))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"['ci*']", "['*', '!self']", "['*', '!self*']", "['*.yml']", "['[']", "['!self']"})
    void aPatternThatMayLeaveTheWorkflowItselfOut(String workflows) {
        assertThat(found(
                        "workflow-run-cycle",
                        Example.of(".gitea/workflows/ci.yml", workflow("ci", "push:"))
                                .and(".gitea/workflows/self.yml", after("self", workflows))))
                .isEmpty();
    }

    private static List<String> found(String rule, Example files) {
        return FoundBy.rule(rule).inEach(files);
    }
}
