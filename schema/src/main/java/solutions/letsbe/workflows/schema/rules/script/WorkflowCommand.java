package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.expression.Span;

/**
 * A line that a script prints for the runner to act on: {@code ::set-output name=x::1}.
 *
 * @param name the command
 * @param file the file that took its place
 * @param isRefused whether the runner refuses it unless {@code ACTIONS_ALLOW_UNSECURE_COMMANDS} is set
 */
record WorkflowCommand(String name, String file, boolean isRefused) {
    private static final int MOST = 20;

    /** Those that files have taken the place of. */
    static final List<WorkflowCommand> OLD = List.of(
            new WorkflowCommand("set-output", "GITHUB_OUTPUT", false),
            new WorkflowCommand("save-state", "GITHUB_STATE", false),
            new WorkflowCommand("set-env", "GITHUB_ENV", true),
            new WorkflowCommand("add-path", "GITHUB_PATH", true));

    /** Where a script prints it; the first 20 times. */
    List<Span> in(String script) {
        String text = "::" + name;
        List<Span> found = new ArrayList<>();
        for (int at = script.indexOf(text);
                at >= 0 && found.size() < MOST;
                at = script.indexOf(text, at + text.length())) {
            int end = at + text.length();
            if (script.startsWith(" ", end) || script.startsWith("::", end)) {
                found.add(new Span(at, end));
            }
        }
        return found;
    }
}
