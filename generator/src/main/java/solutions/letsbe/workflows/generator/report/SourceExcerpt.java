package solutions.letsbe.workflows.generator.report;

import solutions.letsbe.workflows.schema.finding.Finding;

/**
 * A line of the file with a mark below what is meant: {@code ^~~~}.
 *
 * @param line the line, or the part of a long one that the finding begins in; nothing in it is obeyed by a terminal
 * @param before how many columns stand before the mark
 * @param mark the mark
 */
record SourceExcerpt(String line, int before, String mark) {
    /** Code points of a line that are shown at most. */
    private static final int MOST = 160;

    /** Code points that are shown before the beginning of a finding in a long line. */
    private static final int LEAD = 60;

    private static final String LEFT_OUT = "...";

    /**
     * The excerpt of a finding.
     *
     * @param finding the finding
     * @param points the line that it begins in
     * @param length how much of the line stands before the blanks at its end
     */
    static SourceExcerpt of(Finding finding, int[] points, int length) {
        int start = Math.min(finding.start().column() - 1, points.length);
        int end = finding.end().line() == finding.start().line()
                ? Math.min(finding.end().column() - 1, points.length)
                : length;
        int from = points.length <= MOST || start <= LEAD ? 0 : start - LEAD;
        int to = Math.min(points.length, from + MOST);
        String lead = (from > 0 ? LEFT_OUT : "") + printable(points, from, start);
        String marked = printable(points, start, Math.max(start, Math.min(end, to)));
        String rest = printable(points, start + marked.codePointCount(0, marked.length()), to);
        String shown = (lead + marked + rest).stripTrailing() + (to < points.length ? LEFT_OUT : "");
        return new SourceExcerpt(shown, TextWidth.of(lead), "^" + "~".repeat(Math.max(0, TextWidth.of(marked) - 1)));
    }

    private static String printable(int[] points, int from, int to) {
        return to <= from ? "" : Printable.of(new String(points, from, to - from));
    }
}
