package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A variable that cannot be there. */
public final class UnknownVariable implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unknown-variable")
                .summary("an expression reads a variable that is not set, so it is always empty")
                .why("""
                        vars holds the variables of the repository, its owner and the instance. Nobody can set one whose name begins with GITEA_ or
                        GITHUB_, or is CI. Where the settings list all variables, another one is a slip.
                        """)
                .source(
                        "services/secrets/validation.go of Gitea 1.22 to 28; actionlint has the same list in its config-variables")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish
                                env:
                                  HOST: ${{ vars.GITEA_HOST }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish
                                env:
                                  HOST: ${{ vars.PUBLISH_HOST }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        Optional<List<String>> variables = expressions.surroundings().settings().variables();
        for (SiteExpression each : expressions.evaluated()) {
            for (Expression node : each.nodes()) {
                ContextPath.of(node)
                        .filter(path -> path.is(ContextName.VARS, "*"))
                        .ifPresent(path -> {
                            Optional<String> problem = SettableName.problem(path.last());
                            if (problem.isPresent()) {
                                each.report(
                                        node,
                                        "no variable can have this name, so this is always empty: " + problem.get(),
                                        Optional.empty(),
                                        report);
                            } else if (variables.isPresent()
                                    && variables.get().stream().noneMatch(path.last()::equalsIgnoreCase)) {
                                each.report(
                                        node,
                                        "there is no variable '" + Excerpt.of(path.last())
                                                + "' among those of the settings",
                                        SiteExpression.Names.nearest(path.last(), variables.get()),
                                        report);
                            }
                        });
            }
        }
    }
}
