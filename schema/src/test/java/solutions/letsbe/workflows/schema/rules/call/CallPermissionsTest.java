package solutions.letsbe.workflows.schema.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Target;

/** What a called workflow asks for, held against what the job that calls it may do. */
class CallPermissionsTest {
    private static final FoundBy RULE = FoundBy.rule("call-permissions");
    private static final String STEPS = "    runs-on: ubuntu-latest\n    steps: [{run: make}]\n";

    private static String caller(String ofWorkflow, String ofJob, String uses) {
        return "name: caller\non: push\n" + ofWorkflow + "\njobs:\n  call:\n    uses: ./.gitea/workflows/" + uses + "\n"
                + ofJob.indent(4);
    }

    private static String called(String ofWorkflow, String ofJob) {
        return "on: workflow_call\n" + ofWorkflow + "\njobs:\n  a:\n" + ofJob.indent(4) + STEPS;
    }

    private static String beyond(String what, String instead) {
        return "5:3 the job 'a' of './.gitea/workflows/b.yml' asks for '" + what
                + "', and the job that calls it may only do '" + instead + "'";
    }

    /** What the workflow grants, what its called workflow's job asks for, and what of that is too much. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            read-all                            | read-all                            | ""
            read-all                            | write-all                           | contents: write > contents: read
            read-all                            | {contents: read, issues: none}      | ""
            read-all                            | {issues: write}                     | issues: write > issues: read
            write-all                           | write-all                           | ""
            write-all                           | {wiki: write}                       | ""
            {}                                  | {}                                  | ""
            {}                                  | {contents: none}                    | ""
            {}                                  | {contents: read}                    | contents: read > contents: none
            {}                                  | read-all                            | contents: read > contents: none
            none                                | {issues: read}                      | issues: read > issues: none
            "${{ vars.ALL }}"                   | {issues: read}                      | issues: read > issues: none
            read-all                            | read                                | ""
            {}                                  | {contents: none, code: read}        | code: read > code: none
            {contents: read}                    | {contents: write}                   | contents: write > contents: read
            {contents: write}                   | {contents: read}                    | ""
            {contents: Write}                   | {contents: read}                    | contents: read > contents: none
            {contents: write}                   | {issues: read, actions: read}       | issues: read > issues: none
            {contents: read}                    | {id-token: write, statuses: write}  | ""
            {contents: write}                   | {code: write, releases: write}      | ""
            {contents: read}                    | {releases: write}                   | releases: write > releases: read
            {code: write, releases: write}      | {contents: write}                   | ""
            {code: write}                       | {contents: write}                   | contents: write > contents: none
            {code: write, releases: read}       | {contents: write}                   | contents: write > contents: read
            {contents: write, code: read}       | {contents: write}                   | contents: write > contents: read
            {contents: read, code: write}       | {code: write}                       | ""
            {contents: read}                    | {contents: write, code: read, releases: read} | ""
            {contents: read}                    | {contents: write, code: read}       | contents: write > contents: read
            """)
    void whatIsGrantedAndAskedFor(String granted, String asked, String beyond) {
        String caller = caller("permissions: " + granted, "", "b.yml");
        List<String> found =
                beyond.isEmpty() ? List.of() : List.of(beyond(beyond.split(" > ")[0], beyond.split(" > ")[1]));
        assertThat(RULE.in(Example.of(caller).and(".gitea/workflows/b.yml", called("", "permissions: " + asked))))
                .as("by the job")
                .isEqualTo(found);
        assertThat(RULE.in(Example.of(caller).and(".gitea/workflows/b.yml", called("permissions: " + asked, ""))))
                .as("by its workflow")
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            ""                     | ""                     | 0 | 0
            ""                     | permissions:           | 0 | 0
            permissions:           | ""                     | 0 | 0
            permissions: read-all  | ""                     | 1 | 1
            permissions: read-all  | permissions:           | 1 | 1
            permissions: read-all  | permissions: write-all | 0 | 1
            permissions: write-all | permissions: read-all  | 1 | 1
            permissions: write-all | permissions: {}        | 1 | 0
            """)
    void theJobsOwnWordCountsBeforeThatOfItsWorkflow(String ofWorkflow, String ofJob, int asGranted, int asAskedFor) {
        assertThat(RULE.in(Example.of(caller(ofWorkflow, ofJob, "b.yml"))
                        .and(".gitea/workflows/b.yml", called("", "permissions: {contents: write}"))))
                .as("what is granted")
                .hasSize(asGranted);
        assertThat(RULE.in(Example.of(caller("permissions: {}", "", "b.yml"))
                        .and(".gitea/workflows/b.yml", called(ofWorkflow, ofJob))))
                .as("what is asked for")
                .hasSize(asAskedFor);
    }

    @Test
    void theJobIsNamedAsPeopleSeeItAndOnlyTheFirstIsTold() {
        String called = "on: workflow_call\njobs:\n  a:\n    permissions: {contents: read}\n" + STEPS
                + "  b:\n    name: Publish\n    permissions: {packages: write}\n" + STEPS
                + "  c:\n    permissions: write-all\n" + STEPS;
        assertThat(RULE.in(Example.of(caller("permissions: {contents: read}", "", "b.yml"))
                        .and(".gitea/workflows/b.yml", called)))
                .containsExactly(beyond("packages: write", "packages: none").replace("'a'", "'Publish'"));
    }

    @Test
    void permissionsCountSinceGitea126() {
        Example example = Example.of(caller("permissions: {}", "", "b.yml"))
                .and(".gitea/workflows/b.yml", called("permissions: read-all", ""));
        for (String version : List.of("1.25", "1.26")) {
            assertThat(RULE.under(settings -> settings.withTarget(new Target(
                                    GiteaVersion.parse(version),
                                    settings.target().runner())))
                            .in(example))
                    .as(version)
                    .hasSize(version.equals("1.26") ? 1 : 0);
        }
    }

    /** A workflow that says nothing lets those that it calls have what it has, through as many levels as Gitea expands. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "9, 1", "10, 0"})
    void calledByACalledWorkflow(int levels, int findings) {
        Example example = Example.of(caller("permissions: read-all", "", "1.yml"));
        for (int level = 1; level < levels; level++) {
            example = example.and(
                    ".gitea/workflows/" + level + ".yml",
                    caller("", "", (level + 1) + ".yml").replace("on: push", "on: workflow_call"));
        }
        assertThat(RULE.in(example.and(
                        ".gitea/workflows/" + levels + ".yml", called("", "permissions: {contents: write}"))))
                .hasSize(findings);
    }

    /** What the inner call asks beyond its own caller is told there, and once. */
    @Test
    void aCalledWorkflowThatGrantsLessItself() {
        assertThat(RULE.inEach(Example.of(".gitea/workflows/a.yml", caller("permissions: read-all", "", "b.yml"))
                        .and(
                                ".gitea/workflows/b.yml",
                                caller("permissions: {contents: read}", "", "c.yml")
                                        .replace("on: push", "on: workflow_call"))
                        .and(".gitea/workflows/c.yml", called("permissions: write-all", ""))))
                .containsExactly(".gitea/workflows/b.yml:"
                        + beyond("contents: write", "contents: read").replace("b.yml", "c.yml"));
    }

    @Test
    void workflowsThatCallEachOtherAskForNothing() {
        assertThat(RULE.in(Example.of(caller("permissions: {}", "", "b.yml"))
                        .and(
                                ".gitea/workflows/b.yml",
                                caller("", "", "b.yml").replace("on: push", "on: workflow_call"))))
                .isEmpty();
    }

    @Test
    void whatCannotBeCalledOrIsNotThereAsksForNothing() {
        Example example = Example.of(caller("permissions: {}", "", "b.yml"));
        assertThat(RULE.in(example)).isEmpty();
        assertThat(RULE.in(example.and(
                        ".gitea/workflows/b.yml",
                        called("permissions: read-all", "").replace("workflow_call", "push"))))
                .isEmpty();
        assertThat(RULE.in(Example.of(caller("permissions: {}", "", "b.yml@v1"))))
                .isEmpty();
    }
}
