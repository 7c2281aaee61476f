package solutions.letsbe.workflows.schema.simulation;

/** Whether an event starts a workflow. */
public sealed interface Start {
    /** The reason, one sentence without a full stop. */
    String why();

    /** It starts. */
    record Starts(String why) implements Start {}

    /** It would start, but a filter of branches, tags or paths holds it back. */
    record Filtered(String why) implements Start {}

    /** It does not start, and posts nothing. */
    record Silent(String why) implements Start {}

    /** It depends on what nobody said. */
    record Undetermined(String why) implements Start {}
}
