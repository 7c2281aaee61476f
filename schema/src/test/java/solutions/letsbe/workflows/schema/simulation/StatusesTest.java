package solutions.letsbe.workflows.schema.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.language.EventName;

/**
 * The commit statuses of a run. Source: WorkflowStatusContextName in modules/actions/workflows.go and
 * services/actions/commit_status.go of Gitea 1.22 to 28.
 */
class StatusesTest {
    private static final String FILE = """
            name: ci
            on: [push, pull_request, pull_request_target, pull_request_review, release, workflow_dispatch, issues]
            jobs:
              a: {name: "Build it", runs-on: x}
              b: {if: "false", runs-on: x}
            """;

    @ParameterizedTest
    @CsvSource({
        "push, 1.27.3, push",
        "pull_request, 1.27.3, pull_request",
        "pull_request_target, 1.27.3, pull_request_target",
        "pull_request_target, 1.22.6, pull_request",
        "pull_request_review, 1.27.3, pull_request_review",
        "pull_request_review, 1.25.4, ",
        "release, 1.27.3, release",
        "workflow_dispatch, 1.27.3, ",
        "issues, 1.27.3, "
    })
    void areNamedByTheEvent(String event, String gitea, String suffix) {
        SimulatedWorkflow workflow =
                Hosted.simulate(FILE, Event.of(EventName.of(event).orElseThrow()), Hosted.on(gitea));
        assertThat(workflow.starts()).as(workflow.start().why()).isTrue();
        if (suffix == null) {
            assertThat(workflow.statuses()).isEmpty();
        } else {
            assertThat(workflow.statuses())
                    .contains(new CommitStatus("ci / Build it (" + suffix + ")", CommitStatus.State.SUCCESS));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.24.7, success", "1.25.0, skipped", "28.0, skipped"})
    void saySkippedSince125(String gitea, String state) {
        assertThat(Hosted.statuses(Hosted.simulate(FILE, Event.push("main"), Hosted.on(gitea))))
                .contains(state + " ci / b (push)");
    }

    @ParameterizedTest
    @CsvSource({"1.24.7, ' / a (push)'", "1.25.4, '/ a (push)'", "1.27.3, 'ci.yml / a (push)'"})
    void haveTheFileForANameSince127(String gitea, String context) {
        SimulatedWorkflow workflow =
                Hosted.simulate("on: push\njobs: {a: {runs-on: x}}\n", Event.push("main"), Hosted.on(gitea));
        assertThat(workflow.statuses()).extracting(CommitStatus::context).containsExactly(context);
    }

    /** Source: CreateSkippedCommitStatusForFilteredWorkflow (go-gitea/gitea#38237, #38371). */
    @Test
    void ofAFilteredWorkflowArePostedWhereRequired() {
        String file = """
                name: docs
                on: {pull_request: {paths: ['docs/**']}}
                jobs:
                  a: {runs-on: x}
                  b: {runs-on: x, strategy: {matrix: {n: [1, 2]}}}
                """;
        Event pull = Event.pullRequest().changing("src/a.ts");
        Assumptions required = Assumptions.NONE.requiring("docs / b*");
        assertThat(Hosted.statuses(Hosted.simulate(file, pull, required)))
                .containsExactly("skipped docs / b (1) (pull_request)", "skipped docs / b (2) (pull_request)");
        assertThat(Hosted.statuses(Hosted.simulate(file, pull, Assumptions.NONE)))
                .isEmpty();
        assertThat(Hosted.statuses(
                        Hosted.simulate(file, pull, Hosted.on("1.26.3").requiring("*"))))
                .isEmpty();
        assertThat(Hosted.statuses(Hosted.simulate(file, pull.saying("[skip ci]"), Assumptions.NONE.requiring("*"))))
                .isEmpty();
        assertThat(Hosted.statuses(Hosted.simulate(file, pull.doing("labeled"), Assumptions.NONE.requiring("*"))))
                .isEmpty();
    }
}
