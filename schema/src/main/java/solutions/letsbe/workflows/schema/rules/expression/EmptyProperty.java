package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ContextProperties;
import solutions.letsbe.workflows.schema.language.ContextProperty;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A property that GitHub fills and Gitea does not. */
public final class EmptyProperty implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("empty-property")
                .summary("an expression reads a property that is always empty on the Gitea that it is held against")
                .why("""
                        GitHub gives the property a value. Gitea, or the version of it that files are held against, leaves it empty, and says nothing.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28, runner 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$SOURCE"
                                env:
                                  SOURCE: ${{ github.workflow_ref }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./publish "$SOURCE"
                                env:
                                  SOURCE: ${{ github.repository }}@${{ github.ref }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.evaluated()) {
            for (SiteExpression.Read read : each.reads()) {
                Optional<ContextProperty> property = property(read.path(), each.place());
                if (property.isPresent()
                        && !property.get()
                                .isPresent(
                                        expressions.target().gitea(),
                                        expressions.target().runner())) {
                    each.report(read.node(), message(property.get()), hint(property.get()), report);
                }
            }
        }
    }

    /** What is known of a property of a context that the place has. */
    private static Optional<ContextProperty> property(ContextPath path, ExpressionPlace place) {
        if (!path.isWritten() || path.names().size() != 1) {
            return Optional.empty();
        }
        Optional<ContextName> context = ContextName.of(path.context());
        return context.isPresent() && place.contexts().contains(context.get())
                ? ContextProperties.of(context.get(), path.last())
                : Optional.empty();
    }

    private static String message(ContextProperty property) {
        String name = "'" + property.context().text() + "." + property.name() + "'";
        if (property.value() == ContextProperty.Value.EMPTY) {
            return name + " is always empty on Gitea";
        }
        return name + " has no value before "
                + property.sinceGitea()
                        .map(since -> "Gitea " + since)
                        .or(() -> property.sinceRunner().map(since -> "runner " + since))
                        .orElse("a later version");
    }

    private static Optional<String> hint(ContextProperty property) {
        return Optional.of(property.note()).filter(note -> !note.isEmpty());
    }
}
