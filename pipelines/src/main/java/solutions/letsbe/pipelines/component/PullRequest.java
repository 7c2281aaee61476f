package solutions.letsbe.pipelines.component;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import solutions.letsbe.pipelines.actions.DockerBuildPush;
import solutions.letsbe.pipelines.actions.DockerSetupBuildx;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Changes;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.Required;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.WorkflowBuilder;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** The workflow of a component's pull requests: its checks, a preview of its image where it has one, and the one status. */
final class PullRequest {
    private PullRequest() {}

    /** For every pull request to main and to a hotfix; a push ends the run before it. */
    static Workflow<LetsbeChecks> of(
            Component component, Function<ComponentJobs<Checks>, ComponentChecks<Checks>> checksOf) {
        String id = component.pullRequestWorkflow();
        Changes changes = Changes.in(component);
        ComponentJobs<Checks> jobs = ComponentJobs.ofPullRequest(component, changes);
        ComponentChecks<Checks> checks = checksOf.apply(jobs);
        List<Job<Checks>> counted = new ArrayList<>(checks.deciding());
        WorkflowBuilder<LetsbeChecks> workflow = workflow(id, LetsbeChecks.class)
                .on(pullRequest().branches("main", "hotfix/**"))
                .name(component.title() + " pull request")
                .permissions(contents(READ))
                .concurrency(group(id, github().ref()).cancelInProgress())
                .jobs(changes.job());
        checks.jobs().forEach(workflow::jobs);
        if (component.shipsAnImage()) {
            Job<Checks> images = buildPreviewImages(jobs, checks.beforeImage());
            counted.add(images);
            workflow.jobs(images);
        }
        return workflow.jobs(Required.of(changes, counted, checks.informing())).build();
    }

    /** The image builds. It is not pushed: a pull request has no registry to push to. */
    private static Job<Checks> buildPreviewImages(ComponentJobs<Checks> jobs, List<Job<Checks>> before) {
        String folder = jobs.component().folder();
        JobWithoutSteps<Checks> images = jobs.job("build-preview-images", 30);
        before.forEach(each -> images.needs(each));
        return images.steps(
                        Source.checkout(),
                        step(DockerSetupBuildx.builder().build()).name("Set up Buildx"),
                        step(DockerBuildPush.builder()
                                        .context(".")
                                        .file(folder + "/Dockerfile")
                                        .push(false)
                                        .cacheFrom("type=gha,scope=" + folder)
                                        .cacheTo("type=gha,scope=" + folder + ",mode=max,ignore-error=true")
                                        .tags(format(folder + ":preview-{0}", github().sha()))
                                        .build())
                                .name("Build the image"))
                .build();
    }
}
