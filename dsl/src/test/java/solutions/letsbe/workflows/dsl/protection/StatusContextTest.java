package solutions.letsbe.workflows.dsl.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;

import java.util.List;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Matrix;
import solutions.letsbe.workflows.dsl.Workflow;

/** The names of statuses, as {@code modules/actions/workflows.go} makes them. */
class StatusContextTest {
    @Test
    void joinsTheTitlesOfWorkflowAndJobAndTheEvent() {
        Job<?> plain = job("unit-tests").runsOn("x").steps(run("true")).build();
        var titled =
                job("lint").runsOn("x").name("Lint [fast]").steps(run("true")).build();
        Workflow<?> ci = workflow("ci")
                .on(push(), pullRequest())
                .name("Hub pull request")
                .jobs(titled)
                .build();
        Workflow<?> untitled = workflow("ci")
                .on(push())
                .jobs(job("a").runsOn("x").steps(run("true")).build())
                .build();

        assertThat(StatusContext.of(ci, titled, StatusEvent.PULL_REQUEST))
                .hasToString("Hub pull request / Lint [fast] (pull_request)")
                .extracting(StatusContext::glob)
                .isEqualTo("Hub pull request / Lint \\[fast\\] (pull_request)");
        assertThat(StatusContext.of(ci, "lint", StatusEvent.PUSH)).hasToString("Hub pull request / Lint [fast] (push)");
        assertThat(StatusContext.of(untitled, "a", StatusEvent.PUSH)).hasToString("ci / a (push)");
        assertThat(StatusContext.of(untitled, "a", StatusEvent.PUSH).scopedIn("letsbe/ci-policy"))
                .hasToString("letsbe/ci-policy: ci / a (push)");
        assertThat(plain.id()).isEqualTo("unit-tests");
    }

    @Test
    void namesEachCombinationWithItsValuesInTheOrderOfTheAxesNames() {
        Axis<String> system = axis("system", "linux", "mac");
        Axis<Number> node = axis("node", 20, 22.0);
        Axis<Boolean> beta = axis("beta", true);
        assertThat(texts(matrix(system, node)
                        .exclude(system.at("mac"), node.at(20))
                        .include(system.at("linux"), beta.at(true))
                        .include(system.at("bsd"), node.at(24))))
                .containsExactly(
                        "m / t (true, 20, linux) (push)",
                        "m / t (true, 22, linux) (push)",
                        "m / t (22, mac) (push)",
                        "m / t (24, bsd) (push)");
    }

    private static List<String> texts(Matrix matrix) {
        var job = job("t").runsOn("x").matrix(matrix).steps(run("true")).build();
        Workflow<?> workflow = workflow("m").on(push()).jobs(job).build();
        return StatusContext.each(workflow, job, StatusEvent.PUSH).stream()
                .map(StatusContext::text)
                .toList();
    }

    @Test
    void aLongNameOfAJobIsCut() {
        var job = job("t").runsOn("x").name("n".repeat(300)).steps(run("true")).build();
        Workflow<?> workflow = workflow("w").on(push()).jobs(job).build();
        assertThat(StatusContext.of(workflow, job, StatusEvent.PUSH))
                .hasToString("w / " + "n".repeat(254) + "… (push)");
    }
}
