package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A comparison with an event that does not start the workflow. */
public final class ImpossibleEvent implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("impossible-event")
                .summary("github.event_name is compared with an event that never starts the workflow")
                .why("""
                        github.event_name is the event of 'on' that started the run, and nothing else, so that what hangs on another event never
                        happens.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: github.event_name == 'release'
                        """)
                .right("""
                        name: ci
                        on: [push, release]
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make release
                                if: github.event_name == 'release'
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        Optional<WorkflowSyntax> workflow = expressions.workflow();
        if (workflow.isEmpty() || workflow.get().triggers().isEmpty()) {
            return;
        }
        if (workflow.get().trigger(EventName.WORKFLOW_CALL).isPresent()) {
            // Which event a called workflow sees depends on the version: another mistake.
            return;
        }
        List<String> events = workflow.get().triggers().stream()
                .map(trigger -> trigger.name().text())
                .toList();
        for (SiteExpression each : expressions.evaluated()) {
            if (each.parsed().contexts().isEmpty()) {
                continue;
            }
            for (Expression node : each.nodes()) {
                if (node instanceof Expression.Binary comparison
                        && (comparison.operator() == Operator.EQUAL || comparison.operator() == Operator.NOT_EQUAL)) {
                    event(comparison)
                            .filter(event -> events.stream().noneMatch(event::equalsIgnoreCase))
                            .ifPresent(event -> each.report(
                                    node,
                                    "no run of this workflow has the event '" + Excerpt.of(event)
                                            + "', so this is always " + (comparison.operator() == Operator.NOT_EQUAL),
                                    SiteExpression.Names.nearest(event, events),
                                    report));
                }
            }
        }
    }

    /** The event that is compared with, on whichever side. */
    private static Optional<String> event(Expression.Binary comparison) {
        if (isEventName(comparison.left()) && comparison.right() instanceof Expression.Str event) {
            return Optional.of(event.value());
        }
        return isEventName(comparison.right()) && comparison.left() instanceof Expression.Str event
                ? Optional.of(event.value())
                : Optional.empty();
    }

    private static boolean isEventName(Expression node) {
        return ContextPath.of(node)
                .filter(path -> path.is(ContextName.GITHUB, "event_name"))
                .isPresent();
    }
}
