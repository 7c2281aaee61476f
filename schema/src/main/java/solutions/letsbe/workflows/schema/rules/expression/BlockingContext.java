package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A context or function that the server does not have where it decides about a job. */
public final class BlockingContext implements ExpressionRule {
    /** What the server never has. */
    private static final List<ContextName> MISSING =
            List.of(ContextName.ENV, ContextName.SECRETS, ContextName.STEPS, ContextName.RUNNER);

    private static final Optional<String> HINT =
            Optional.of("the server knows github, needs, strategy, matrix, vars and inputs");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("blocking-context")
                .summary("the server cannot evaluate what decides about a job, so the job never starts")
                .why("""
                        The server knows no variables of env, no secrets, no steps, no machine and no files. Where it decides with them whether a job
                        runs, the job stays blocked until it is abandoned after 24 hours, without a word to anybody. A label of 'runs-on' that is empty
                        waits as long for a runner that has it.
                        """)
                .source(
                        "services/actions/helper.go (evaluateJobIf) and job_emitter.go of Gitea 1.27; concurrency.go of Gitea 1.26")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            if: secrets.DEPLOY_KEY != ''
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            if: vars.DEPLOY_HOST != ''
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            Optional<String> blocked = Decision.blocked(each.site(), each.place(), expressions.target());
            if (blocked.isEmpty() && each.place() != ExpressionPlace.RUNS_ON) {
                continue;
            }
            for (Expression node : each.nodes()) {
                blocked.flatMap(where -> message(node, where))
                        .ifPresent(message -> each.report(node, message, HINT, report));
                if (isLabel(each, node)) {
                    each.report(
                            node,
                            "'" + Excerpt.of(((Expression.Context) node).name())
                                    + "' is empty in 'runs-on', so the job waits for a runner whose label is empty",
                            HINT,
                            report);
                }
            }
        }
    }

    private static Optional<String> message(Expression node, String where) {
        if (node instanceof Expression.Context context && isMissing(context)) {
            return Optional.of("the server has no '" + Excerpt.of(context.name()) + "' when it evaluates " + where
                    + ", so the job stays blocked and never starts");
        }
        boolean files = node instanceof Expression.Call call && call.function().equalsIgnoreCase("hashFiles");
        return files
                ? Optional.of("the server has no files for hashFiles() when it evaluates " + where
                        + ", so the job stays blocked and never starts")
                : Optional.empty();
    }

    /** Whether a context without a value is all that a label is made of; beside {@code ||} another one may be taken. */
    static boolean isLabel(SiteExpression each, Expression node) {
        return each.place() == ExpressionPlace.RUNS_ON
                && node instanceof Expression.Context context
                && isMissing(context)
                && ContextPath.of(each.root()).filter(ContextPath::isWritten).isPresent();
    }

    static boolean isMissing(Expression.Context context) {
        return ContextName.of(context.name()).filter(MISSING::contains).isPresent();
    }
}
