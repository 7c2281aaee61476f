package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Optional;

/**
 * The shells that the runner knows by name. Any other text is a command of one's own, in which {@code {0}} stands for the
 * script's file; without {@code {0}} the script is never read.
 *
 * <p>Source: act fork and runner 3.3, {@code act/model} {@code Step.ShellCommand}.
 */
public enum ShellName {
    /** The default; {@code sh} takes its place in containers without it. */
    BASH("bash"),
    /** PowerShell 7. */
    PWSH("pwsh"),
    /** Python. */
    PYTHON("python"),
    /** The POSIX shell. */
    SH("sh"),
    /** The command line of Windows. */
    CMD("cmd"),
    /** PowerShell 5 of Windows. */
    POWERSHELL("powershell");

    private final String text;

    ShellName(String text) {
        this.text = text;
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** The shell that is written so. */
    public static Optional<ShellName> of(String text) {
        return Arrays.stream(values()).filter(shell -> shell.text.equals(text)).findFirst();
    }

    /** Whether a shell is one of these, or a command that takes the script's file. */
    public static boolean isUsable(String shell) {
        return of(shell).isPresent() || shell.contains("{0}");
    }
}
