package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.Operator;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Through which events a stranger reaches a step with the repository's secrets. */
final class Exposure {
    private static final List<String> ORIGIN = List.of("head.repo", "head_repository", "workflow_run.event");

    private final Set<EventName> events = EnumSet.noneOf(EventName.class);
    private final Map<YamlNode, ExpressionSite> conditions = new IdentityHashMap<>();

    Exposure(WorkflowSyntax workflow) {
        workflow.triggers().stream()
                .flatMap(trigger -> trigger.event().stream())
                .filter(EventName::trustsStrangers)
                .forEach(events::add);
        if (!events.isEmpty()) {
            workflow.expressions().stream().filter(ExpressionSite::isCondition).forEach(site -> owner(site)
                    .ifPresent(owner -> conditions.put(owner, site)));
        }
    }

    /** Whether there is no such event at all. */
    boolean isNone() {
        return events.isEmpty();
    }

    /** The events that are left after the conditions of a job and its step. */
    Set<EventName> of(YamlNode job, YamlNode step) {
        Set<EventName> left = EnumSet.copyOf(events);
        for (YamlNode owner : List.of(job, step)) {
            Optional.ofNullable(conditions.get(owner)).ifPresent(condition -> narrow(left, condition));
        }
        return left;
    }

    /** The step or job whose condition it is. */
    private static Optional<YamlNode> owner(ExpressionSite condition) {
        return condition.step().<YamlNode>map(StepSyntax::node).or(() -> condition
                .job()
                .map(JobSyntax::node));
    }

    private static void narrow(Set<EventName> events, ExpressionSite condition) {
        List<String> named = new ArrayList<>();
        for (ParsedExpression expression : condition.expressions()) {
            for (Expression node : expression.nodes()) {
                eventName(node).ifPresent(named::add);
                // Who asks where the pull request comes from lets only its own repository in.
                if (ContextPath.of(node)
                        .filter(path -> ORIGIN.stream().anyMatch(path.text()::contains))
                        .isPresent()) {
                    events.clear();
                }
            }
        }
        if (!named.isEmpty()) {
            events.removeIf(event -> !named.contains(event.text()));
        }
    }

    private static Optional<String> eventName(Expression node) {
        if (node instanceof Expression.Binary binary && binary.operator() == Operator.EQUAL) {
            boolean left = isEventName(binary.left());
            Expression other = left ? binary.right() : binary.left();
            if ((left || isEventName(binary.right())) && other instanceof Expression.Str name) {
                return Optional.of(name.value());
            }
        }
        return Optional.empty();
    }

    private static boolean isEventName(Expression node) {
        return ContextPath.of(node)
                .filter(path -> path.text().equals("github.event_name"))
                .isPresent();
    }

    /** Whether new commits of a pull request start the workflow again. */
    static boolean followsCommits(TriggerSyntax trigger) {
        List<YamlNode.Scalar> types = trigger.filter("types");
        return types.isEmpty() || types.stream().anyMatch(type -> type.text().equals("synchronize"));
    }
}
