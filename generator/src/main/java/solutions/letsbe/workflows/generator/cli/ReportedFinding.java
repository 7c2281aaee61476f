package solutions.letsbe.workflows.generator.cli;

import java.util.Optional;

/**
 * A finding as programs read it.
 *
 * @param file the file
 * @param line the line it begins on, counted from 1
 * @param column the column it begins at, counted from 1
 * @param endLine the line it ends on
 * @param endColumn the column after its end
 * @param rule which rule found it
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param message what is wrong
 * @param hint what to do
 * @param java {@code File.java:LINE}, where known
 */
record ReportedFinding(
        String file,
        int line,
        int column,
        int endLine,
        int endColumn,
        String rule,
        String severity,
        String message,
        Optional<String> hint,
        Optional<String> java) {
    /** A finding on a file as a whole. */
    static ReportedFinding ofFile(String file, String rule, String message, String hint) {
        return new ReportedFinding(file, 1, 1, 1, 1, rule, "error", message, Optional.of(hint), Optional.empty());
    }
}
