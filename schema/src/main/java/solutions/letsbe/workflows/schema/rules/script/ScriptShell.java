package solutions.letsbe.workflows.schema.rules.script;

import java.util.Optional;

/** A shell whose scripts can be read here. */
public enum ScriptShell {
    /** Bash. */
    BASH("bash"),
    /** The POSIX shell. */
    SH("sh"),
    /** Python. */
    PYTHON("python");

    private final String text;

    ScriptShell(String text) {
        this.text = text;
    }

    /** Its name. */
    public String text() {
        return text;
    }

    /** Whether its language is that of the shell. */
    public boolean isShell() {
        return this != PYTHON;
    }

    /**
     * The shell that {@code shell} says: a name, or a command such as {@code bash -x {0}}, {@code /bin/sh -e {0}} and {@code
     * python3 {0}}.
     */
    static Optional<ScriptShell> of(String shell) {
        String command = shell.strip();
        int end = command.indexOf(' ');
        String program = end < 0 ? command : command.substring(0, end);
        String name = program.substring(program.lastIndexOf('/') + 1);
        return switch (name) {
            case "bash" -> Optional.of(BASH);
            case "sh" -> Optional.of(SH);
            case "python", "python3" -> Optional.of(PYTHON);
            default -> Optional.empty();
        };
    }
}
