package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A place that uses an action or calls a workflow.
 *
 * @param at what stands behind {@code uses}
 * @param action what it names
 */
record Use(YamlNode.Scalar at, UsedAction action) {
    /** All of a file, which several rules share. */
    private record All(List<Use> list) {}

    /** All of a workflow, its calls among them. */
    static List<Use> of(WorkflowSyntax workflow) {
        return workflow.derived().of(All.class, Use::read).list();
    }

    private static All read(WorkflowSyntax workflow) {
        List<Use> uses = new ArrayList<>();
        for (JobSyntax job : workflow.jobs()) {
            job.uses().ifPresent(at -> uses.add(new Use(at, UsedAction.of(at.text()))));
            add(job.steps(), uses);
        }
        return new All(uses);
    }

    /** All of a composite action. */
    static List<Use> of(ActionSyntax action) {
        return action.derived().of(All.class, Use::read).list();
    }

    private static All read(ActionSyntax action) {
        List<Use> uses = new ArrayList<>();
        add(action.steps(), uses);
        return new All(uses);
    }

    private static void add(List<StepSyntax> steps, List<Use> uses) {
        for (StepSyntax step : steps) {
            Optional<YamlNode.Scalar> at = step.uses();
            if (at.isPresent() && step.action().isPresent()) {
                uses.add(new Use(at.get(), step.action().get()));
            }
        }
    }
}
