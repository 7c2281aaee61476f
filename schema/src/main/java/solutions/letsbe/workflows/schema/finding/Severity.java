package solutions.letsbe.workflows.schema.finding;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
    /** The file does not do what it says. */
    ERROR,
    /** The file probably does not do what was meant. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** The word in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
