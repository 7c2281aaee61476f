package solutions.letsbe.workflows.schema.rules.expression;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A value that a matrix does not have. */
public final class UnknownMatrixKey implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-matrix-key")
                .summary("an expression reads a value that the matrix of its job does not have, so it is always empty")
                .why("""
                        matrix holds the axes of the job's matrix and what include adds to them. Anything else is empty on Gitea, and no error.
                        """)
                .source("modules/actions/jobparser of Gitea 1.22 to 28; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                node: [22, 24]
                            steps:
                              - run: ./test "$NODE"
                                env:
                                  NODE: ${{ matrix.nodes }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            strategy:
                              matrix:
                                node: [22, 24]
                            steps:
                              - run: ./test "$NODE"
                                env:
                                  NODE: ${{ matrix.node }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path -> path.is(ContextName.MATRIX, "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            each.site().job().flatMap(job -> job.matrix()).isPresent()
                                    ? "the matrix of this job has no '"
                                            + Excerpt.of(unknown.path().last()) + "', so this is always empty"
                                    : "this job has no matrix, so this is always empty",
                            unknown.near(),
                            report));
        }
    }
}
