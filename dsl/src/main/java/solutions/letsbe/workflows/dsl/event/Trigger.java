package solutions.letsbe.workflows.dsl.event;

import solutions.letsbe.workflows.schema.language.EventName;

/** What starts a workflow: one event, with the activity types and filters that Gitea knows for it and no others. */
public sealed interface Trigger
        permits PushTrigger,
                PullRequestTrigger,
                ActivityTrigger,
                PlainTrigger,
                ScheduleTrigger,
                WorkflowRunTrigger,
                WorkflowDispatchTrigger,
                WorkflowCallTrigger {
    /** The event. */
    EventName event();

    /** What every trigger can say. */
    TriggerSettings settings();
}
