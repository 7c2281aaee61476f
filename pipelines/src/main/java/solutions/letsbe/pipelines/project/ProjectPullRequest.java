package solutions.letsbe.pipelines.project;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.pipelines.actions.SetupJava;
import solutions.letsbe.pipelines.actions.SetupNode;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.ProjectChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Workflow;

/** What a pull request to this project must pass: its tests, and with them every generated workflow against schema and golden file. */
public final class ProjectPullRequest {
    private ProjectPullRequest() {}

    /** The workflow. */
    public static Workflow<ProjectChecks> define() {
        return workflow("pull-request", ProjectChecks.class)
                .on(pullRequest())
                .name("Pull request")
                .permissions(contents(READ))
                .concurrency(group("pull-request", github().ref()).cancelInProgress())
                .jobs(job("verify")
                        .runsOn(Runners.UNTRUSTED)
                        .permissions(contents(READ))
                        .timeoutMinutes(40)
                        .steps(
                                Source.checkout(),
                                step(SetupJava.builder()
                                                .distribution("temurin")
                                                .javaVersion("17")
                                                .cache("maven")
                                                .build())
                                        .name("Set up Java"),
                                step(SetupNode.builder().nodeVersion("20").build())
                                        .name("Set up Node"),
                                run(".ci/run")
                                        .name("Build, test, check drift, lint")
                                        .because(
                                                "Runs `check` and `lint` over everything generated, ours and actionlint's."))
                        .build())
                .build();
    }
}
