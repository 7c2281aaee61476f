package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.language.RunnerVersion;

/**
 * A line that a script prints for the runner to act on: {@code ::set-output name=x::1}.
 *
 * @param name the command
 * @param file the file that took its place
 * @param refusedSince the version of the runner that is known to refuse it unless {@code ACTIONS_ALLOW_UNSECURE_COMMANDS} is
 *     set; runners of 1.0 and the act_runner before obey it
 */
record WorkflowCommand(String name, String file, Optional<RunnerVersion> refusedSince) {
    private static final Optional<RunnerVersion> REFUSED_SINCE = Optional.of(new RunnerVersion(3, 3, 0));
    private static final int MOST = 20;

    /** Those that files have taken the place of. */
    static final List<WorkflowCommand> OLD = List.of(
            new WorkflowCommand("set-output", "GITHUB_OUTPUT", Optional.empty()),
            new WorkflowCommand("save-state", "GITHUB_STATE", Optional.empty()),
            new WorkflowCommand("set-env", "GITHUB_ENV", REFUSED_SINCE),
            new WorkflowCommand("add-path", "GITHUB_PATH", REFUSED_SINCE));

    /** Whether a runner of this version refuses it. */
    boolean isRefusedBy(RunnerVersion runner) {
        return refusedSince.filter(runner::isAtLeast).isPresent();
    }

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
