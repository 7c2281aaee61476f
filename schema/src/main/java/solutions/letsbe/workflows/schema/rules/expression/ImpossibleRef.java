package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** A comparison of a full ref with a short name, or the other way round. */
public final class ImpossibleRef implements ExpressionRule {
    /** The events whose refs are full in every version. Older ones give a schedule or an issue the short name of a branch. */
    private static final List<String> EVENTS = Stream.of(
                    EventName.PUSH, EventName.PULL_REQUEST, EventName.PULL_REQUEST_TARGET, EventName.WORKFLOW_DISPATCH)
            .map(EventName::text)
            .toList();

    private static final List<String> PREFIXES = List.of("refs/heads/", "refs/tags/");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("impossible-ref")
                .summary("github.ref is compared with a short name, or github.ref_name with a full one")
                .why("""
                        github.ref begins with refs/heads/, refs/tags/ or refs/pull/, and github.ref_name, github.head_ref and github.base_ref are the
                        names of branches and tags without it. A comparison that mixes them up is always the same.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make deploy
                                if: github.ref == 'main'
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make deploy
                                if: github.ref == 'refs/heads/main'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        boolean known = expressions
                .workflow()
                .filter(workflow -> !workflow.triggers().isEmpty())
                .filter(workflow -> workflow.triggers().stream()
                        .allMatch(trigger -> EVENTS.contains(trigger.name().text())))
                .isPresent();
        if (!known) {
            return;
        }
        for (SiteExpression each : expressions.evaluated()) {
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Binary comparison
                        && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL)) {
                    check(comparison.left(), comparison.right(), comparison, each, report);
                    check(comparison.right(), comparison.left(), comparison, each, report);
                }
            }
        }
    }

    private static void check(
            Expression ref, Expression name, Expression.Binary comparison, SiteExpression each, Report report) {
        Optional<ContextPath> path = ContextPath.of(ref);
        // The empty text asks whether there is such a ref.
        if (path.isEmpty()
                || !(name instanceof Expression.Str text)
                || text.value().isEmpty()) {
            return;
        }
        String written = text.value().toLowerCase(Locale.ROOT);
        String result = "so this is always " + (comparison.operator() == Operator.NOT_EQUAL);
        if (path.get().is(ContextName.GITHUB, "ref") && !written.startsWith("refs/")) {
            each.report(
                    comparison,
                    "github.ref is a full name such as 'refs/heads/main' and never '" + Excerpt.of(text.value()) + "', "
                            + result,
                    Optional.of("compare with 'refs/heads/" + Excerpt.of(text.value()) + "', or take github.ref_name"),
                    report);
        } else if (isShort(path.get()) && PREFIXES.stream().anyMatch(written::startsWith)) {
            each.report(
                    comparison,
                    Excerpt.of(path.get().text()) + " is a short name and never '" + Excerpt.of(text.value()) + "', "
                            + result,
                    Optional.of("leave out 'refs/heads/' or 'refs/tags/'"),
                    report);
        }
    }

    private static boolean isShort(ContextPath path) {
        return path.is(ContextName.GITHUB, "ref_name")
                || path.is(ContextName.GITHUB, "head_ref")
                || path.is(ContextName.GITHUB, "base_ref");
    }
}
