package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Runs that are not held back. */
public final class NoConcurrency implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("no-concurrency")
                .summary("a workflow that runs for pushes or pull requests has no 'concurrency'")
                .why("""
                        Each push starts a run of its own, and the runs of older commits go on. Up to Gitea 1.25 a push cancelled the run before it on the
                        same branch; since 1.26 only 'concurrency' does.
                        """)
                .source("go-gitea/gitea#32751")
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
                        concurrency:
                          group: ci-${{ github.ref }}
                          cancel-in-progress: true
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        boolean everywhere = !workflow.jobs().isEmpty()
                && workflow.jobs().stream()
                        .allMatch(job -> job.node().entry("concurrency").isPresent());
        if (everywhere || workflow.root().entry("concurrency").isPresent() || !ConcurrencyGroup.counts(surroundings)) {
            return;
        }
        workflow.triggers().stream()
                .filter(trigger -> trigger.is(EventName.PUSH) || trigger.is(EventName.PULL_REQUEST))
                .findFirst()
                .ifPresent(trigger -> report.add(
                        trigger.name(),
                        "each '" + trigger.name().text() + "' starts a run beside those of older commits",
                        "say 'concurrency' with a group and 'cancel-in-progress'"));
    }
}
