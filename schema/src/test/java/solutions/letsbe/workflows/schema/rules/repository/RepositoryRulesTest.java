package solutions.letsbe.workflows.schema.rules.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Target;

/** Where workflows of one repository stand, and what their commit statuses are called. */
class RepositoryRulesTest {
    private static final String CI = workflow("ci", "push", "build", "");

    private static final String HIDDEN =
            "1:1 Gitea never runs this workflow, since it looks into '.gitea/workflows' and no further";

    private static final String IN_SUBFOLDER =
            "1:1 Gitea runs this workflow although it stands in a folder below, and its"
                    + " id has a '/' that the API is not always given";

    private static String workflow(String name, String events, String job, String jobKeys) {
        return "name: " + name + "\non: [" + events + "]\njobs:\n  " + job + ":\n    runs-on: ubuntu-latest\n"
                + jobKeys.indent(4) + "    steps: [{run: make}]\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/release.yml",
                ".github/workflows/release.yaml",
                ".github/workflows/below/release.yml"
            })
    void oneFileInTheFirstFolderHidesTheWorkflowsOfTheSecond(String path) {
        assertThat(found(
                        "hidden-workflow",
                        Example.of(".gitea/workflows/ci.yml", CI).and(path, CI)))
                .containsExactly(path + ":" + HIDDEN);
        assertThat(found(
                        "hidden-workflow",
                        Example.of(".gitea/workflows/README.md", "").and(path, CI)))
                .as("the folder is there, whatever it holds")
                .containsExactly(path + ":" + HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {".gitea/ci.yml", ".gitea/workflows-old/ci.yml", ".gitea/scoped_workflows/ci.yml", "ci.yml"})
    void whatStandsBesideTheFirstFolderHidesNothing(String path) {
        assertThat(found("hidden-workflow", Example.of(path, CI).and(".github/workflows/ci.yml", CI)))
                .isEmpty();
    }

    @Test
    void whatIsNoWorkflowIsNotHidden() {
        assertThat(found(
                        "hidden-workflow",
                        Example.of(".gitea/workflows/ci.yml", CI)
                                .and(".github/workflows/README.md", "")
                                .and(".github/dependabot.yml", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".gitea/workflows/nightly/ci.yml",
                ".gitea/workflows/nightly/ci.yaml",
                ".gitea/workflows/a/b/ci.yml",
                ".github/workflows/nightly/ci.yml"
            })
    void aWorkflowBelowTheFolderOfWorkflows(String path) {
        assertThat(found("workflow-in-subfolder", Example.of(path, CI))).containsExactly(path + ":" + IN_SUBFOLDER);
    }

    @Test
    void aFileBelowTheFolderOfWorkflowsThatGiteaDoesNotRun() {
        assertThat(found(
                        "workflow-in-subfolder",
                        Example.of(".gitea/workflows/ci.yml", CI)
                                .and(".gitea/workflows/nightly/README.md", "")
                                .and(".gitea/actions/x/y.yml", CI)
                                .and(".github/workflows/nightly/ci.yml", CI)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            push                | build | ''                                   | ci / build (push)
            pull_request, push  | build | ''                                   | ci / build (push)
            'issues, release'   | build | ''                                   | ''
            push                | test  | 'name: build'                        | ci / build (push)
            push                | build | 'name: test'                         | ''
            push                | Build | ''                                   | ''
            push                | build | 'name: "build ${{ github.ref }}"'    | ''
            push                | build | 'strategy: {matrix: {os: [a, b]}}'   | ''
            pull_request        | build | ''                                   | ''
            """)
    void twoWorkflowsOfOneName(String events, String job, String jobKeys, String status) {
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", CI)
                                .and(".gitea/workflows/b.yml", workflow("ci", events, job, jobKeys))))
                .isEqualTo(
                        status.isEmpty()
                                ? List.of()
                                : List.of(".gitea/workflows/b.yml:1:7 the commit status '" + status
                                        + "' is reported by '.gitea/workflows/a.yml' too"));
    }

    /** An event without commit statuses is none that they could share. */
    @ParameterizedTest
    @CsvSource({
        "push, true",
        "pull_request, true",
        "pull_request_target, true",
        "release, true",
        "pull_request_review, true",
        "pull_request_review_comment, true",
        "schedule, false",
        "workflow_dispatch, false",
        "issues, false",
        "create, false",
        "workflow_run, false"
    })
    void statusesOfAnEvent(String event, boolean reported) {
        String workflow = workflow("ci", event, "build", "");
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", workflow).and(".gitea/workflows/b.yml", workflow)))
                .hasSize(reported ? 1 : 0);
    }

    /** Reviews post commit statuses since Gitea 1.26. */
    @Test
    void reviewsOfGitea125PostNoStatus() {
        String workflow = workflow("ci", "pull_request_review", "build", "");
        FoundBy rule = FoundBy.rule("colliding-statuses")
                .under(settings -> settings.withTarget(
                        new Target(GiteaVersion.parse("1.25"), settings.target().runner())));
        assertThat(rule.inEach(Example.of(".gitea/workflows/a.yml", workflow).and(".gitea/workflows/b.yml", workflow)))
                .isEmpty();
    }

    @Test
    void theFirstOfSeveralWorkflowsIsNotToldOff() {
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/c.yml", CI)
                                .and(".gitea/workflows/b.yaml", CI)
                                .and(".gitea/workflows/a/a.yml", CI)))
                .containsExactly(
                        ".gitea/workflows/c.yml:1:7 the commit status 'ci / build (push)' is reported by"
                                + " '.gitea/workflows/a/a.yml' too",
                        ".gitea/workflows/b.yaml:1:7 the commit status 'ci / build (push)' is reported by"
                                + " '.gitea/workflows/a/a.yml' too");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ci2", "CI", "", "''", "null"})
    void workflowsOfDifferentNamesOrNone(String name) {
        String other = workflow(name, "push", "build", "");
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", CI)
                                .and(".gitea/workflows/b.yml", other)
                                .and(".gitea/workflows/c.yml", workflow("c", "push", "build", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "''", "null"})
    void twoWorkflowsWithoutANameAreNamedAfterTheirFiles(String name) {
        String workflow = workflow(name, "push", "build", "");
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", workflow).and(".gitea/workflows/b.yml", workflow)))
                .isEmpty();
    }

    @Test
    void aJobWhoseNameIsAnExpressionIsLeftOut() {
        String workflow = workflow("ci", "push", "build", "name: 'build ${{ github.ref }}'");
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", workflow).and(".gitea/workflows/b.yml", workflow)))
                .isEmpty();
    }

    @Test
    void aHiddenWorkflowReportsNothing() {
        assertThat(found(
                        "colliding-statuses",
                        Example.of(".gitea/workflows/a.yml", CI).and(".github/workflows/b.yml", CI)))
                .isEmpty();
    }

    private static List<String> found(String rule, Example files) {
        return FoundBy.rule(rule).inEach(files);
    }
}
