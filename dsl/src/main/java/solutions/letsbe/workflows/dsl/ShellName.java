package solutions.letsbe.workflows.dsl;

import java.util.List;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;

/** The shells that the runner knows by name ({@code act/model} of the runner 1.0 to 3.3), and commands with a {@code {0}}. */
final class ShellName {
    private static final List<String> KNOWN = List.of("bash", "sh", "pwsh", "powershell", "cmd", "python");

    private ShellName() {}

    /** The shell, once it is known to be one: the runner would only say so when the step runs. */
    static String of(String shell) {
        String line = PlainText.line("the shell of a script", shell);
        if (!KNOWN.contains(line) && !line.contains("{0}")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + shell + "' is no shell that the runner knows; write one of " + String.join(", ", KNOWN)
                            + ", or a command with {0} where the script's file belongs");
        }
        return line;
    }
}
