package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
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
    /** All of a workflow, its calls among them. */
    static List<Use> of(WorkflowSyntax workflow) {
        return of(workflow.jobs().stream().flatMap(job -> Stream.concat(job.uses().stream(), uses(job.steps()))));
    }

    /** All of a composite action. */
    static List<Use> of(ActionSyntax action) {
        return of(uses(action.steps()));
    }

    private static Stream<YamlNode.Scalar> uses(List<StepSyntax> steps) {
        return steps.stream().map(StepSyntax::uses).flatMap(Optional::stream);
    }

    private static List<Use> of(Stream<YamlNode.Scalar> uses) {
        return uses.map(at -> new Use(at, UsedAction.of(at.text()))).toList();
    }
}
