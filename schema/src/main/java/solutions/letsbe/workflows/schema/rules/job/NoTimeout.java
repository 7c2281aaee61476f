package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A job that may run for hours. */
public final class NoTimeout implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("no-timeout")
                .summary("a job has no 'timeout-minutes'")
                .why("""
                        A job that hangs keeps its runner until the runner or the server ends it, after three hours where nobody set less. Runners end a
                        job after 'timeout-minutes' since 2.0.
                        """)
                .source("gitea-runner 2.0.0; ENDLESS_TASK_TIMEOUT of Gitea")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            timeout-minutes: 20
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            boolean all = job.steps().stream()
                    .allMatch(step -> step.node().entry("timeout-minutes").isPresent());
            if (job.uses().isEmpty()
                    && job.node().entry("timeout-minutes").isEmpty()
                    && (job.steps().isEmpty() || !all)) {
                report.add(
                        job.key(),
                        "job '" + Excerpt.of(job.id()) + "' may hold its runner for " + Limits.JOB_HOURS + " hours",
                        "say 'timeout-minutes'");
            }
        }
    }
}
