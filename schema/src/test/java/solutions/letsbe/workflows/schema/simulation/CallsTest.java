package solutions.letsbe.workflows.schema.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;

/**
 * Jobs that call workflows. Source: services/actions/reusable_workflow.go of Gitea 1.27 (go-gitea/gitea#37478).
 */
class CallsTest {
    private static final String CALLED = """
            name: Deployment
            on:
              workflow_call:
                inputs:
                  target: {type: string, required: true}
                outputs:
                  url: {value: "${{ jobs.deploy.outputs.url }}"}
            jobs:
              verify: {runs-on: x}
              deploy: {needs: verify, if: inputs.target != 'none', runs-on: x, outputs: {url: "https://${{ inputs.target }}"}}
              push: {if: github.event_name == 'push', runs-on: x}
              called: {if: github.event_name == 'workflow_call', runs-on: x}
            """;

    private static SimulatedWorkflow calling(String jobs, String called, Assumptions assumptions) {
        HostedRepository repository = Hosted.repository(
                "app",
                Hosted.CI,
                "name: ci\non: push\njobs:\n" + jobs.indent(2),
                ".gitea/workflows/deploy.yml",
                called);
        return Simulation.of(List.of(repository), Event.push("main"), assumptions)
                .workflows()
                .get(0);
    }

    @Test
    void areExpandedByTheServerSince127() {
        String jobs = """
                build: {runs-on: x}
                staging: {needs: build, uses: ./.gitea/workflows/deploy.yml, with: {target: staging}}
                after: {needs: staging, if: needs.staging.outputs.url == 'https://staging', runs-on: x}
                """;
        SimulatedWorkflow workflow = calling(jobs, CALLED, Assumptions.NONE);
        assertThat(Hosted.told(workflow))
                .containsExactly(
                        "1 build success",
                        "2 staging success",
                        "3 staging/verify success",
                        "3 staging/push skipped",
                        "3 staging/called success",
                        "4 staging/deploy success",
                        "5 after success");
        assertThat(Hosted.statuses(workflow))
                .contains(
                        "success ci / staging (push)",
                        "success Deployment / verify (push)",
                        "skipped Deployment / push (push)");
        assertThat(workflow.jobs().get(2).needs()).containsExactly("staging");
        assertThat(Hosted.told(calling(jobs, CALLED, Hosted.on("1.26.3"))))
                .startsWith("1 build success", "2 staging success");
        assertThat(calling(jobs, CALLED, Hosted.on("1.26.3")).jobs()).hasSize(3);
    }

    @Test
    void failWhereAJobOfThemFails() {
        assertThat(Hosted.told(calling("""
                        call: {uses: ./.gitea/workflows/deploy.yml, with: {target: a}}
                        after: {needs: call, runs-on: x}
                        """, CALLED, Assumptions.NONE.ending(Result.FAILURE, "call/verify"))))
                .containsExactly(
                        "1 call failure",
                        "2 call/verify failure",
                        "2 call/push skipped",
                        "2 call/called success",
                        "3 call/deploy skipped",
                        "4 after skipped");
    }

    @ParameterizedTest
    @CsvSource({
        "./.gitea/workflows/gone.yml, the repository has no",
        "./.gitea/workflows/ci.yml, workflow_call",
        "./.gitea/workflows/deploy.yml, is required and not given",
        "acme/x, names no workflow"
    })
    void failWhereTheyCannotBeExpanded(String uses, String why) {
        SimulatedWorkflow now = calling("call: {uses: " + uses + "}\n", CALLED, Assumptions.NONE);
        assertThat(Hosted.told(now)).containsExactly("1 call failure");
        assertThat(Hosted.why(now).get(0)).contains(why);
        assertThat(Hosted.told(calling("call: {uses: " + uses + "}\n", CALLED, Hosted.on("1.27.0"))))
                .containsExactly("1 call waits");
    }

    @Test
    void doNotCallThemselvesForEver() {
        SimulatedWorkflow workflow = calling("a: {uses: ./.gitea/workflows/deploy.yml}\n", """
                on: workflow_call
                jobs:
                  b: {uses: ./.gitea/workflows/deploy.yml}
                  c: {uses: ./.gitea/workflows/deploy.yml}
                """, Assumptions.NONE);
        assertThat(Hosted.told(workflow)).containsExactly("1 a failure", "2 a/b failure", "2 a/c failure");
        assertThat(Hosted.why(workflow).get(1)).contains("calls itself in the end");
    }

    @Test
    void mayBeOfAnotherRepository() {
        String uses = "acme/shared/.gitea/workflows/deploy.yml@main";
        Repository files = Repository.of(new GivenFiles(
                Map.of(
                        Hosted.CI,
                        "on: push\njobs:\n  a: {uses: " + uses
                                + ", with: {target: a}}\n  b: {uses: acme/gone/.gitea/workflows/x.yml@v1}\n"),
                asked -> asked.equals(uses) ? Optional.of(CALLED.getBytes(StandardCharsets.UTF_8)) : Optional.empty()));
        SimulatedWorkflow workflow = Simulation.of(
                        List.of(new HostedRepository("acme", "app", files)), Event.push("main"), Assumptions.NONE)
                .workflows()
                .get(0);
        assertThat(Hosted.told(workflow)).contains("2 a/verify success", "1 b undetermined");
    }
}
