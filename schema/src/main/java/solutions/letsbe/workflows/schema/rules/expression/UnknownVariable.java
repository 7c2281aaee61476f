package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
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
            for (SiteExpression.Read read : each.reads()) {
                if (read.path().is(ContextName.VARS, "*")) {
                    check(each, read, variables, report);
                }
            }
        }
    }

    private static void check(
            SiteExpression each, SiteExpression.Read read, Optional<List<String>> variables, Report report) {
        String name = read.path().last();
        Optional<String> problem = SettableName.problem(name);
        if (problem.isPresent()) {
            each.report(
                    read.node(),
                    "no variable can have this name, so this is always empty: " + problem.get(),
                    Optional.empty(),
                    report);
        } else if (variables.isPresent() && variables.get().stream().noneMatch(name::equalsIgnoreCase)) {
            each.report(
                    read.node(),
                    "there is no variable '" + Excerpt.of(name) + "' among those of the settings",
                    SiteExpression.Names.nearest(name, variables.get()),
                    report);
        }
    }
}
