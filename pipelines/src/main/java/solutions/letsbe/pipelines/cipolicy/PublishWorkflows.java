package solutions.letsbe.pipelines.cipolicy;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.axis;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.purpose.Purpose.proposes;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.pipelines.zone.CiPolicy;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** Brings approved workflows to the repositories that they are for: one pull request each, from the publisher's fork. */
final class PublishWorkflows {
    /** The repositories whose folder {@code .gitea} stands in {@code approved}. */
    private static final List<String> REPOSITORIES =
            List.of("letsbe", "deploy-staging", "deploy-prod-eu", "deploy-prod-us");

    private PublishWorkflows() {}

    /** The workflow. */
    static Workflow<CiPolicy> define() {
        Axis<String> repository = axis(
                "repository",
                REPOSITORIES.get(0),
                REPOSITORIES.subList(1, REPOSITORIES.size()).toArray(String[]::new));
        List<Purpose> purposes = new ArrayList<>();
        REPOSITORIES.forEach(each -> purposes.add(proposes(each)));
        return workflow("publish-workflows", CiPolicy.class)
                .on(
                        push().branches("main").paths("approved/**"),
                        workflowDispatch().because("For a repository that could not be reached."))
                .name("Publish workflows")
                .permissions(contents(READ))
                .jobs(job("publish")
                        .runsOn(Runners.POLICY)
                        .matrix(matrix(repository))
                        .concurrency(group("publish", repository.value())
                                .because("The newest approval is published last, and two never at once."))
                        .permissions(contents(READ))
                        .timeoutMinutes(15)
                        .steps(
                                PolicySource.withHistory(),
                                run(CiPolicyScripts.PUBLISH_WORKFLOWS)
                                        .name("Open or update the pull request")
                                        .env("REPOSITORY", format("letsbe/{0}", repository.value()))
                                        .env("API_URL", github().apiUrl())
                                        .env("SERVER_URL", github().serverUrl())
                                        .env("BOT", PolicyFiles.PUBLISHER)
                                        .env("PUBLISHER_TOKEN", Secrets.PUBLISHER_TOKEN)
                                        .purpose(
                                                purposes.get(0),
                                                purposes.subList(1, purposes.size())
                                                        .toArray(Purpose[]::new)))
                        .build())
                .build();
    }
}
