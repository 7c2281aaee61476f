package solutions.letsbe.workflows.schema.rules.security;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;

/** A workflow of another repository that gets all secrets of this one. */
public final class InheritedSecrets implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("inherited-secrets")
                .summary("a called workflow of another repository gets all secrets")
                .why("""
                        With `inherit` the called workflow, and whoever may change it, gets every secret of the repository and its
                        owner, those of tomorrow too. Who passes secrets by name knows which.
                        """)
                .source("services/actions/reusable_workflow.go of Gitea 1.27 to 28 (go-gitea/gitea#37478)")
                .wrong("""
                        name: release
                        on: push
                        jobs:
                          release:
                            uses: acme/shared/.gitea/workflows/release.yml@3d3c42e5aac5ba805825da76410c181273ba90b1 # v1.4.0
                            secrets: inherit
                        """)
                .right("""
                        name: release
                        on: push
                        jobs:
                          release:
                            uses: acme/shared/.gitea/workflows/release.yml@3d3c42e5aac5ba805825da76410c181273ba90b1 # v1.4.0
                            secrets:
                              RELEASE_TOKEN: ${{ secrets.RELEASE_TOKEN }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            job.uses()
                    .map(uses -> UsedAction.of(uses.text()))
                    .filter(called -> !called.isLocal())
                    .ifPresent(called -> Yaml.scalar(job.node(), "secrets")
                            .filter(secrets -> secrets.text().equals("inherit"))
                            .ifPresent(secrets -> report.add(
                                    secrets,
                                    "all secrets of this repository and its owner go to a workflow of '"
                                            + Excerpt.of(called.repository()) + "'",
                                    "name those that it needs, each as 'NAME: ${{ secrets.NAME }}'")));
        }
    }
}
