package solutions.letsbe.workflows.dsl;

import java.util.LinkedHashSet;
import java.util.Set;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What has been said of a workflow so far, shared by the stages of its builder. */
final class WorkflowDraft<Z extends AnyZone> {
    final ImmutableWorkflow.Builder<Z> builder;
    final Set<String> variables = new LinkedHashSet<>();
    final Location location;
    final String id;
    final Class<? extends AnyZone> zone;

    WorkflowDraft(String id, Class<? extends AnyZone> zone, Workflow.Reach reach) {
        this.location = Location.here();
        this.id = PlainText.line("the id of a workflow", id);
        this.zone = zone;
        if (!id.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}") || id.endsWith(".yml") || id.endsWith(".yaml")) {
            throw new InvalidWorkflowException(
                    location,
                    "'" + id
                            + "' cannot be the id of a workflow: it becomes the file's name, so write letters, digits, '_', '-' and '.', without .yml");
        }
        this.builder =
                ImmutableWorkflow.<Z>builder().id(id).zone(zone).reach(reach).location(location);
    }
}
