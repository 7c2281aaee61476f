package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;

/** A matrix that should end with its first failure. With false it does what Gitea does anyway. */
public final class UnheededFailFast implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("unheeded-fail-fast")
                .summary("a matrix asks for 'fail-fast', and Gitea ends no other combination")
                .why("""
                        To Gitea the combinations of a matrix are jobs of their own: where one fails, the others go on to their end and keep
                        their runners.
                        """)
                .source("models/actions/run_job.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              fail-fast: true
                              matrix:
                                java: [17, 21, 25]
                            steps:
                              - run: make test JAVA=${{ matrix.java }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                java: [17, 21, 25]
                            steps:
                              - run: make test JAVA=${{ matrix.java }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Yaml.mapping(job.node(), "strategy")
                    .flatMap(strategy -> Yaml.scalar(strategy, "fail-fast"))
                    .filter(value -> value.text().equals("true"))
                    .ifPresent(value -> report.add(
                            value,
                            "Gitea ends no other combination when one fails: 'fail-fast' has no effect",
                            "leave it out; the others run to their end either way"));
        }
    }
}
