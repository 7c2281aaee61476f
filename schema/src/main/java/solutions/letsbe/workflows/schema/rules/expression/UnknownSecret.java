package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A secret that cannot be there. */
public final class UnknownSecret implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-secret")
                .summary("an expression reads a secret that cannot be there, so it is always empty")
                .why("""
                        A workflow that can only be called has the secrets that it declares. Nobody can set a secret whose name begins with GITEA_ or
                        GITHUB_, or has other letters than a name may have; only the token is there under both names.
                        """)
                .source(
                        "services/secrets/validation.go of Gitea 1.22 to 28; services/actions/reusable_workflow.go of Gitea 1.27")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish
                                env:
                                  TOKEN: ${{ secrets.GITEA_PUBLISH_TOKEN }}
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
                                  TOKEN: ${{ secrets.PUBLISH_TOKEN }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        List<SiteExpression> readers = expressions.evaluated().stream()
                .filter(each -> each.parsed().contexts().contains(ContextName.SECRETS.text()))
                .toList();
        Set<String> given = readers.isEmpty() ? Set.of() : given(expressions);
        for (SiteExpression each : readers) {
            each.unknown(path -> path.is(ContextName.SECRETS, "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            "the workflow declares no secret '"
                                    + Excerpt.of(unknown.path().last()) + "' for its callers, so this is always empty",
                            unknown.hint("declare it under 'on.workflow_call.secrets'"),
                            report));
            for (SiteExpression.Read read : each.reads()) {
                if (read.path().is(ContextName.SECRETS, "*")
                        && !given.contains(read.path().last())) {
                    SettableName.problem(read.path().last())
                            .ifPresent(problem -> each.report(
                                    read.node(),
                                    "no secret can have this name, so this is always empty: " + problem,
                                    Optional.empty(),
                                    report));
                }
            }
        }
    }

    /** The token, and what comes from a caller, who may give it any name. */
    private static Set<String> given(FileExpressions expressions) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.add("GITEA_TOKEN");
        names.add("GITHUB_TOKEN");
        expressions
                .workflow()
                .flatMap(workflow -> workflow.trigger(EventName.WORKFLOW_CALL))
                .ifPresent(call -> call.secrets()
                        .forEach(declared -> names.add(declared.key().text())));
        return names;
    }
}
