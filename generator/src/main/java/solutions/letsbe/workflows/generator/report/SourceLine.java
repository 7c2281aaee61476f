package solutions.letsbe.workflows.generator.report;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;

/**
 * A line of a file in code points, which is taken apart once however many findings it has: a file can be one line of a megabyte in
 * which every word is wrong.
 */
final class SourceLine {
    private final String text;
    private final int[] points;
    private final int length;

    SourceLine(String text) {
        this.text = text;
        this.points = text.codePoints().toArray();
        String stripped = text.stripTrailing();
        this.length = stripped.codePointCount(0, stripped.length());
    }

    /** Whether this line is made of just that text, and not of an equal one: to compare long lines would take as long as to read them. */
    @SuppressWarnings("ReferenceEquality")
    boolean isOf(String source) {
        return text == source;
    }

    /** The excerpt of a finding that begins in this line; none where it is blank. */
    Optional<SourceExcerpt> excerpt(Finding finding) {
        return length == 0 ? Optional.empty() : Optional.of(SourceExcerpt.of(finding, points, length));
    }
}
