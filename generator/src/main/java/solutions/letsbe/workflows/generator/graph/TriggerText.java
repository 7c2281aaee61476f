package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.event.Cron;
import solutions.letsbe.workflows.dsl.event.DispatchInput;
import solutions.letsbe.workflows.dsl.event.ScheduleTrigger;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.event.WorkflowDispatchTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowRunTrigger;

/** What starts a workflow, in the words of a picture. */
public final class TriggerText {
    /** How many paths are named before they are counted. */
    private static final int PATHS_NAMED = 2;

    private TriggerText() {}

    /** One line for the event and one for each filter, as {@code push} and {@code branches main}. */
    public static List<String> lines(Trigger trigger) {
        List<String> lines = new ArrayList<>();
        lines.add(event(trigger));
        if (trigger instanceof ScheduleTrigger schedule) {
            schedule.times().stream().map(Cron::text).forEach(lines::add);
        } else if (trigger instanceof WorkflowDispatchTrigger dispatch
                && !dispatch.inputs().isEmpty()) {
            lines.add("takes "
                    + String.join(
                            ", ",
                            dispatch.inputs().stream().map(DispatchInput::name).toList()));
        }
        for (Map.Entry<String, List<String>> filter :
                trigger.settings().filters().entrySet()) {
            if (!(trigger instanceof WorkflowRunTrigger && filter.getKey().equals("workflows"))) {
                lines.add(filter(filter.getKey(), filter.getValue()));
            }
        }
        return lines;
    }

    /** The event alone. */
    static String event(Trigger trigger) {
        return switch (trigger.event()) {
            case PULL_REQUEST -> "pull request";
            case SCHEDULE -> "schedule";
            case WORKFLOW_DISPATCH -> "by hand or API";
            case WORKFLOW_CALL -> "called by a workflow";
            case WORKFLOW_RUN ->
                "after " + String.join(", ", trigger.settings().filters().getOrDefault("workflows", List.of()));
            default -> trigger.event().text().replace('_', ' ');
        };
    }

    private static String filter(String key, List<String> values) {
        String name = key.replace("-ignore", " other than");
        boolean many = key.startsWith("paths") && values.size() > PATHS_NAMED;
        List<String> named = many ? values.subList(0, PATHS_NAMED) : values;
        return name + " " + String.join(", ", named) + (many ? " and " + (values.size() - PATHS_NAMED) + " more" : "");
    }
}
