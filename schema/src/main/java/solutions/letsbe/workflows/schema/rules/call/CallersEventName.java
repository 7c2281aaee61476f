package solutions.letsbe.workflows.schema.rules.call;

import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A called workflow that asks for the event of its caller. */
public final class CallersEventName implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("callers-event-name")
                .summary("A workflow that is only called compares github.event_name with another event")
                .why("""
                        Since Gitea 1.27 the jobs of a called workflow see `workflow_call` as `github.event_name`; on GitHub they see
                        the event that started the caller. So the comparison always gives the same, and what depends on it always or
                        never runs.
                        """)
                .source("services/actions/context.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong("""
                        name: test
                        on: workflow_call
                        jobs:
                          comment:
                            if: github.event_name == 'pull_request'
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./comment
                        """)
                .right("""
                        name: test
                        on:
                          workflow_call:
                            inputs:
                              comment:
                                type: boolean
                                default: false
                        jobs:
                          comment:
                            if: inputs.comment
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./comment
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        boolean onlyCalled = !workflow.triggers().isEmpty()
                && workflow.triggers().stream().allMatch(trigger -> trigger.is(EventName.WORKFLOW_CALL));
        if (!onlyCalled || !surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (ExpressionSite site : workflow.expressions()) {
            for (ParsedExpression expression : site.expressions()) {
                for (Expression part : expression.nodes()) {
                    if (part instanceof Expression.Binary binary) {
                        otherEvent(binary)
                                .ifPresent(event -> report.add(
                                        site,
                                        expression,
                                        binary,
                                        "this is always " + (binary.operator() == Operator.NOT_EQUAL)
                                                + ": jobs of a called workflow see 'workflow_call' and never '"
                                                + Excerpt.of(event) + "'",
                                        Optional.of("let the caller say what matters, as an input")));
                    }
                }
            }
        }
    }

    /** The event that {@code github.event_name} is compared with, if that is not the one of called workflows. */
    private static Optional<String> otherEvent(Expression.Binary binary) {
        if (binary.operator() != Operator.EQUAL && binary.operator() != Operator.NOT_EQUAL) {
            return Optional.empty();
        }
        Expression literal = isEventName(binary.left()) ? binary.right() : binary.left();
        boolean compares = isEventName(binary.left()) || isEventName(binary.right());
        return compares
                        && literal instanceof Expression.Str text
                        && !text.value().equalsIgnoreCase(EventName.WORKFLOW_CALL.text())
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isEventName(Expression expression) {
        return expression instanceof Expression.Property property
                && property.name().equalsIgnoreCase("event_name")
                && property.of() instanceof Expression.Context context
                && (context.name().equalsIgnoreCase("github") || context.name().equalsIgnoreCase("gitea"));
    }
}
