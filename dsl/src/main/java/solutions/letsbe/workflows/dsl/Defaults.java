package solutions.letsbe.workflows.dsl;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * What scripts do that say nothing else.
 *
 * @param shell the shell
 * @param workingDirectory the folder, relative to the workspace
 */
public record Defaults(Optional<String> shell, Optional<String> workingDirectory) {
    /** Scripts run in this shell. */
    public static Defaults shell(String shell) {
        return new Defaults(Optional.of(ShellName.of(shell)), Optional.empty());
    }

    /** Scripts run in this folder. */
    public static Defaults workingDirectory(String folder) {
        return new Defaults(Optional.empty(), Optional.of(PlainText.line("the default working directory", folder)));
    }

    /** And in this folder. */
    public Defaults in(String folder) {
        return new Defaults(shell, Optional.of(PlainText.line("the default working directory", folder)));
    }
}
