package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Jobs of one run that cancel each other. */
public final class GroupOfSeveralJobs implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("group-of-several-jobs")
                .summary("jobs that run side by side share one concurrency group")
                .why("""
                        Of a group, one job runs and one waits; a newcomer cancels the one that waits, and with cancel-in-progress the one that runs.
                        Jobs of a run that share a group, and of which none needs the other, cancel each other or those of the run before.
                        """)
                .source("CancelPreviousJobsByJobConcurrency of Gitea 1.26 to 28; go-gitea/gitea#35933")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          database:
                            concurrency: staging
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy database
                          website:
                            concurrency: staging
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy website
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          database:
                            concurrency: staging-database
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy database
                          website:
                            concurrency: staging-website
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy website
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!ConcurrencyGroup.counts(surroundings)) {
            return;
        }
        NeedGraph graph = new NeedGraph(workflow);
        Map<String, JobSyntax> last = new HashMap<>();
        for (JobSyntax job : workflow.jobs()) {
            Optional<ConcurrencyGroup> group = ConcurrencyGroup.of(job.node());
            if (group.isEmpty()) {
                continue;
            }
            Optional<JobSyntax> before =
                    Optional.ofNullable(last.put(group.get().text(), job));
            if (before.isPresent() && !graph.isAfter(job, before.get()) && !graph.isAfter(before.get(), job)) {
                report.add(
                        group.get().name(),
                        "jobs '" + Excerpt.of(before.get().id()) + "' and '" + Excerpt.of(job.id())
                                + "' share this group and do not wait for each other, so one cancels the other while it waits",
                        "give each its own group, or let one need the other");
            }
        }
    }
}
