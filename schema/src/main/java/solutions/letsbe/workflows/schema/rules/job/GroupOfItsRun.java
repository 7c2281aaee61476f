package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A job in the concurrency group of its own workflow. */
public final class GroupOfItsRun implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("group-of-its-run")
                .summary("a job has the concurrency group of its workflow")
                .why("""
                        Groups of workflows and of jobs are the same groups of the repository, and of a group one runs and one waits. A job in the group
                        of its own run waits for the run that it is part of, or cancels it.
                        """)
                .source("services/actions/concurrency.go and models/actions/run_job.go of Gitea 1.26 to 28")
                .wrong("""
                        name: ci
                        on: push
                        concurrency: deploy-${{ github.ref }}
                        jobs:
                          deploy:
                            concurrency: deploy-${{ github.ref }}
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: ci
                        on: push
                        concurrency: deploy-${{ github.ref }}
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Optional<ConcurrencyGroup> ofRun = ConcurrencyGroup.of(workflow.root());
        if (ofRun.isEmpty() || !ConcurrencyGroup.counts(surroundings)) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            ConcurrencyGroup.of(job.node())
                    .filter(group -> group.text().equals(ofRun.get().text()))
                    .ifPresent(group -> report.add(
                            group.name(),
                            "job '" + Excerpt.of(job.id())
                                    + "' has the group of its own workflow, so it waits for its own run or"
                                    + " cancels it",
                            "leave one of the two out, or give them different groups"));
        }
    }
}
