package solutions.letsbe.workflows.generator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;

/** A finding for people, the way compilers show it: place, message, the line, a mark below it. */
final class FindingText {
    private final Ansi ansi;
    private SourceLine last = new SourceLine("");

    FindingText(Ansi ansi) {
        this.ansi = ansi;
    }

    /** The lines that show a finding. */
    List<String> lines(ReportedFinding reported) {
        Finding finding = reported.finding();
        IStyle colour = colour(finding.severity());
        List<String> lines = new ArrayList<>();
        lines.add(Printable.of(finding.file()) + ":" + finding.start().line() + ":"
                + finding.start().column() + ": "
                + painted(finding.severity().text(), colour) + ": " + Printable.of(finding.message()) + " ["
                + finding.rule() + "]");
        Optional<SourceExcerpt> excerpt = line(reported.source()).excerpt(finding);
        if (excerpt.isPresent()) {
            lines.add("    " + excerpt.get().line());
            lines.add("    " + " ".repeat(excerpt.get().before())
                    + painted(excerpt.get().mark(), colour));
        }
        if (finding.hint().isPresent()) {
            lines.add("    " + Printable.of(finding.hint().get()));
        }
        if (reported.java().isPresent()) {
            lines.add("    made at " + reported.java().get());
        }
        return lines;
    }

    /** The line that a finding begins in, which mostly is that of the finding before. */
    private SourceLine line(String source) {
        if (!last.isOf(source)) {
            last = new SourceLine(source);
        }
        return last;
    }

    String painted(String word, IStyle colour) {
        return ansi.enabled() ? Style.bold.on() + colour.on() + word + Style.reset.on() : word;
    }

    static IStyle colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case INFO -> Style.fg_cyan;
        };
    }
}
