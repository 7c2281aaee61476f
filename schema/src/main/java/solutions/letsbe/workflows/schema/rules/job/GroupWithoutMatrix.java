package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Combinations of a matrix that cancel each other. */
public final class GroupWithoutMatrix implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("group-without-matrix")
                .summary("the combinations of a matrix share one concurrency group")
                .why("""
                        Of a group, one job runs and one waits; a newcomer cancels the one that waits, and with cancel-in-progress the one that runs. So
                        all combinations of a matrix but one or two are cancelled before they start.
                        """)
                .source("CancelPreviousJobsByJobConcurrency of Gitea 1.26 to 28; go-gitea/gitea#35933")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                node: [20, 22, 24]
                            concurrency: test-${{ github.ref }}
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                node: [20, 22, 24]
                            concurrency: test-${{ github.ref }}-${{ matrix.node }}
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!ConcurrencyGroup.counts(surroundings)) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            Optional<ConcurrencyGroup> group = ConcurrencyGroup.of(job.node());
            if (group.isPresent()
                    && Combinations.least(job) > (group.get().cancels() ? 1 : 2)
                    && !MatrixMentions.in(group.get().name().text()).any()) {
                report.add(
                        group.get().name(),
                        "all combinations of the matrix share this group, so they cancel each other before they start",
                        "put the values of the matrix into the group");
            }
        }
    }
}
