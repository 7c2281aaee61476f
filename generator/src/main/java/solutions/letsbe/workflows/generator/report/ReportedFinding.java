package solutions.letsbe.workflows.generator.report;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;

/**
 * A finding with what a report shows beside it.
 *
 * @param finding the finding; its file is named as the user named it
 * @param source the line of the file that it begins on; empty where there is none
 * @param java {@code File.java:LINE} of what made the line, where known
 */
public record ReportedFinding(Finding finding, String source, Optional<String> java) {
    /** An error in a file as a whole. */
    public static ReportedFinding ofFile(String file, String rule, String message, String hint) {
        return new ReportedFinding(
                new Finding(file, Position.START, Position.START, rule, Severity.ERROR, message, Optional.of(hint)),
                "",
                Optional.empty());
    }
}
