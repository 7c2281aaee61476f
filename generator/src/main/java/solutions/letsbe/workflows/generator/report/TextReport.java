package solutions.letsbe.workflows.generator.report;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;
import solutions.letsbe.workflows.schema.finding.Severity;

/** Findings for people, and a table of how many there were. */
public final class TextReport implements FindingReport {
    private final PrintWriter out;
    private final FindingText text;
    private final boolean byRule;

    /**
     * A report.
     *
     * @param out where it goes
     * @param ansi whether it has colours
     * @param byRule whether the table has a line for each rule
     */
    public TextReport(PrintWriter out, Ansi ansi, boolean byRule) {
        this.out = out;
        this.text = new FindingText(ansi);
        this.byRule = byRule;
    }

    @Override
    public void begin() {}

    @Override
    public void add(ReportedFinding finding) {
        text.lines(finding).forEach(out::println);
    }

    @Override
    public void end(Totals totals) {
        if (totals.filesWithFindings() == 0) {
            out.printf(Locale.ROOT, "%s, nothing found%n", counted(totals.files(), "file"));
            return;
        }
        out.println();
        for (Severity severity : Severity.values()) {
            int count = totals.count(severity);
            String word = String.format(Locale.ROOT, "%-7s", severity.text());
            out.printf(
                    Locale.ROOT,
                    "%s %6d%n",
                    count == 0 ? word : text.painted(word, FindingText.colour(severity)),
                    count);
            if (byRule) {
                totals.byRule().forEach((rule, counts) -> rule(rule, counts, severity));
            }
        }
        out.printf(Locale.ROOT, "in %d of %s%n", totals.filesWithFindings(), counted(totals.files(), "file"));
    }

    private void rule(String rule, Map<Severity, Integer> counts, Severity severity) {
        Integer count = counts.get(severity);
        if (count != null) {
            out.printf(Locale.ROOT, "        %6d %s%n", count, rule);
        }
    }

    private static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
