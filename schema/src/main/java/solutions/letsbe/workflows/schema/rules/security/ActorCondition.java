package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A condition that trusts a name. */
public final class ActorCondition implements WorkflowRule {
    private static final List<String> NAMES = List.of(
            "github.actor",
            "github.triggering_actor",
            "github.event.sender.login",
            "github.event.pull_request.user.login");
    private static final List<EventName> EVENTS = List.of(EventName.PULL_REQUEST_TARGET, EventName.WORKFLOW_RUN);

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("actor-condition")
                .summary("a condition asks for a user who does not decide, or who cannot exist")
                .why("""
                        `github.actor` is who caused the event, not who wrote the code: when a member labels or reopens a stranger's
                        pull request, the stranger's code passes as the member's. And no user of Gitea can be called
                        `dependabot[bot]`: the names of users have no brackets, so that the condition is never true.
                        """)
                .source(
                        "IsValidUsername in modules/validation/helpers.go and services/actions/notifier.go of Gitea 1.22 to 28")
                .wrong("""
                        name: merge
                        on: pull_request
                        jobs:
                          merge:
                            if: github.actor == 'renovate[bot]'
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./merge
                        """)
                .right("""
                        name: merge
                        on: pull_request
                        jobs:
                          merge:
                            if: github.actor == 'renovate'
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./merge
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        boolean privileged = workflow.triggers().stream()
                .anyMatch(trigger -> trigger.event().filter(EVENTS::contains).isPresent());
        for (ExpressionSite site : workflow.expressions()) {
            if (site.isCondition()) {
                for (ParsedExpression expression : site.expressions()) {
                    for (Expression node : expression.nodes()) {
                        check(site, expression, node, privileged, report);
                    }
                }
            }
        }
    }

    private static void check(
            ExpressionSite site, ParsedExpression expression, Expression node, boolean privileged, Report report) {
        Optional<String> name = comparedName(node);
        if (name.filter(text -> text.endsWith("[bot]")).isPresent()) {
            report.add(
                    site,
                    expression,
                    node,
                    "no user of Gitea can be called '" + Excerpt.of(name.get()) + "', so this is never true",
                    Optional.of("name the account that the bot has on this Gitea"));
        } else if (privileged && name.isPresent() && asksForActor(node)) {
            report.add(
                    site,
                    expression,
                    node,
                    "the actor is who caused the event, and not who wrote the code that this lets in",
                    Optional.of("ask where the code comes from: github.event.pull_request.head.repo.full_name =="
                            + " github.repository"));
        }
    }

    /** The text that a user's name is compared with. */
    private static Optional<String> comparedName(Expression node) {
        if (node instanceof Expression.Binary binary && binary.operator() == Operator.EQUAL) {
            if (isName(binary.left()) && binary.right() instanceof Expression.Str text) {
                return Optional.of(text.value());
            }
            if (isName(binary.right()) && binary.left() instanceof Expression.Str text) {
                return Optional.of(text.value());
            }
        }
        return node instanceof Expression.Call call
                        && call.function().equalsIgnoreCase("endsWith")
                        && call.arguments().size() == 2
                        && isName(call.arguments().get(0))
                        && call.arguments().get(1) instanceof Expression.Str text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isName(Expression node) {
        return ContextPath.of(node).filter(path -> NAMES.contains(path.text())).isPresent();
    }

    private static boolean asksForActor(Expression node) {
        return node.parts().stream()
                .flatMap(part -> ContextPath.of(part).stream())
                .anyMatch(path -> !path.text().startsWith("github.event.pull_request"));
    }
}
