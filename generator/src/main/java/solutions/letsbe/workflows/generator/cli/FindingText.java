package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** A finding for people, the way compilers show it: place, message, the line, a caret. */
final class FindingText {
    private static final int WIDTH = 160;

    private FindingText() {}

    static void print(PrintWriter out, ReportedFinding finding, List<String> lines) {
        out.printf(
                Locale.ROOT,
                "%s:%d:%d: %s: %s [%s]%n",
                finding.file(),
                finding.line(),
                finding.column(),
                finding.severity(),
                printable(finding.message()),
                finding.rule());
        if (finding.line() <= lines.size()) {
            String line = printable(lines.get(finding.line() - 1));
            if (!line.isBlank() && line.length() <= WIDTH) {
                out.printf(Locale.ROOT, "    %s%n    %s^%n", line, " ".repeat(Math.max(0, finding.column() - 1)));
            }
        }
        finding.hint().ifPresent(hint -> out.printf(Locale.ROOT, "    %s%n", printable(hint)));
        finding.java().ifPresent(java -> out.printf(Locale.ROOT, "    made at %s%n", java));
    }

    /** A file's text may hold what a terminal would obey. */
    private static String printable(String text) {
        return text.replace('\t', ' ').replaceAll("\\p{Cntrl}", "?");
    }
}
