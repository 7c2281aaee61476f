package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.MatrixSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** More jobs than a run may have. */
public final class TooManyJobs implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("too-many-jobs")
                .summary("the matrices of a workflow make more than 256 jobs")
                .why("""
                        Each combination of a matrix is a job of its own, which waits for a runner. Gitea counts them where it expands called workflows
                        since 1.26, and a matrix from 'needs' since 28; the expansion fails where a run then has more than 256 jobs.
                        """)
                .source("MaxJobNumPerRun of Gitea 1.26 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            strategy:
                              matrix:
                                shard: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
                                seed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]
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
                                shard: [1, 2, 3, 4, 5, 6, 7, 8]
                                seed: [1, 2, 3, 4]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        long all = 0;
        Optional<JobSyntax> largest = Optional.empty();
        long most = 0;
        for (JobSyntax job : workflow.jobs()) {
            long combinations = Combinations.least(job);
            all += combinations;
            if (combinations > most) {
                most = combinations;
                largest = Optional.of(job);
            }
        }
        if (all > Limits.JOBS_PER_RUN && largest.isPresent()) {
            report.add(
                    largest.get()
                            .matrix()
                            .map(MatrixSyntax::node)
                            .orElse(largest.get().key()),
                    "the workflow makes " + (all >= Combinations.MANY ? "a million jobs or more" : all + " jobs")
                            + "; Gitea expands no called workflow and no matrix from 'needs' in a run of more than "
                            + Limits.JOBS_PER_RUN,
                    "make fewer combinations");
        }
    }
}
