package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;

/** An expression where nothing evaluates one. */
public final class ExpressionNotEvaluated implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("expression-not-evaluated")
                .summary("an expression stands where Gitea evaluates none, so its text stays as it is written")
                .why("""
                        Gitea fills in expressions only under certain keys. Elsewhere it compares, shows or looks up the text itself, with the dollar
                         sign and the braces. The name of a job is filled in only where the job has a matrix; without one the text stands in the list of
                         jobs and in the commit status.
                        """)
                .source(
                        "modules/actions/jobparser of Gitea 1.22 to 28: which fields are interpolated; nameWithMatrix for names of jobs")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test of ${{ github.ref_name }}
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            name: test
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (ExpressionSite site : expressions.sites()) {
            boolean jobName = site.place().equals(Optional.of(ExpressionPlace.JOB_NAME));
            if (jobName && site.job().filter(job -> job.matrix().isEmpty()).isPresent()) {
                add(
                        site,
                        "the name of a job without a matrix is not filled in, so the expression itself is shown as the name",
                        report);
            } else if (expressions.workflow().isPresent() && site.place().isEmpty() && !isDescription(site)) {
                add(site, "Gitea evaluates no expression here, so its text stays as it is written", report);
            }
        }
    }

    private static void add(ExpressionSite site, String message, Report report) {
        if (site.reading() instanceof ExpressionSite.Reading.Holes holes) {
            report.add(
                    site, holes.template().holes().get(0).span(), message, Optional.of("write what is meant instead"));
        }
    }

    /** People are told there how to write expressions. */
    private static boolean isDescription(ExpressionSite site) {
        return site.path().get(site.path().size() - 1).equals("description");
    }
}
