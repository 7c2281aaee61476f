package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.expression.RawText;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;

/** What a workflow says past the types: raw keys, raw expressions, actions without a binding. Counted, so that nobody forgets. */
public final class EscapeHatches {
    /**
     * One use.
     *
     * @param what what was said
     * @param location where
     */
    public record Use(String what, Location location) {}

    private EscapeHatches() {}

    /** All uses, in the order of the file. */
    public static List<Use> of(Workflow<?> workflow) {
        List<Use> uses = new ArrayList<>();
        raw(workflow.raw(), uses);
        workflow.triggers().forEach(trigger -> raw(trigger.settings().raw(), uses));
        Set<RawText> expressions = new LinkedHashSet<>();
        collect(InputValues.of(workflow), expressions);
        for (Job<?> job : workflow.jobs()) {
            raw(job.raw(), uses);
            collect(InputValues.of(job), expressions);
            job.container().ifPresent(container -> raw(container.raw(), uses));
            job.services().values().forEach(service -> raw(service.raw(), uses));
            for (Step<?> step : job.steps()) {
                raw(step.settings().raw(), uses);
                if (step instanceof ActionStep<?, ?> action && !action.action().isTyped()) {
                    uses.add(new Use(
                            "uses " + action.action().reference().uses() + " without a binding",
                            step.settings().location()));
                }
            }
        }
        expressions.forEach(text -> uses.add(new Use("expression '" + text.source() + "'", text.location())));
        return uses;
    }

    private static void raw(List<Raw> raw, List<Use> uses) {
        raw.forEach(each -> uses.add(new Use("raw key '" + each.key() + "'", each.location())));
    }

    private static void collect(List<InputValue> values, Set<RawText> expressions) {
        values.forEach(value -> value.origins().forEach(origin -> {
            if (origin instanceof RawText text) {
                expressions.add(text);
            }
        }));
    }
}
