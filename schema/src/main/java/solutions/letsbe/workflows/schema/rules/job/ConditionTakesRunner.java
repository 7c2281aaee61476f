package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A job that takes a runner in order to be skipped. */
public final class ConditionTakesRunner implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("condition-takes-runner")
                .summary("a job without 'needs' has an 'if', which only a runner evaluates")
                .why("""
                        The server decides over an 'if' only for jobs with 'needs', since 1.27. Any other job waits for a runner and occupies it, in order
                        to be skipped.
                        """)
                .source("services/actions/job_emitter.go of Gitea 1.27 and 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          deploy:
                            if: github.ref == 'refs/heads/main'
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Entry> condition = job.node().entry("if");
            if (condition.isPresent() && job.needs().isEmpty() && job.uses().isEmpty()) {
                report.add(
                        condition.get().key(),
                        "job '" + Excerpt.of(job.id())
                                + "' occupies a runner even where its 'if' skips it, since it needs no job",
                        "filter the trigger, or let the job need one that decides");
            }
        }
    }
}
