package solutions.letsbe.workflows.generator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import solutions.letsbe.workflows.schema.check.ExampleFiles;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What a rule means, for a terminal. */
public final class RulePage {
    private RulePage() {}

    /** The page, line by line: what, why, whence, a wrong example with what is found in it, a right one. */
    public static List<String> lines(RuleDescription rule, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        lines.add(rule.name() + " (" + level(rule) + ")");
        lines.add("");
        lines.add(sentence(rule.summary()));
        lines.add("");
        rule.why().lines().forEach(lines::add);
        lines.add("");
        lines.add("Source: " + rule.source());
        lines.add("");
        lines.add("Wrong" + options(rule.wrong()) + ":");
        example(rule.wrong(), lines);
        List<ReportedFinding> findings = findings(rule);
        if (!findings.isEmpty()) {
            lines.add("");
            FindingText text = new FindingText(ansi);
            findings.forEach(finding -> text.lines(finding).forEach(line -> lines.add("  " + line)));
        }
        lines.add("");
        lines.add("Right" + options(rule.right()) + ":");
        example(rule.right(), lines);
        return lines;
    }

    /** What and why, in plain text. */
    static String plain(RuleDescription rule) {
        return sentence(rule.summary()) + "\n\n" + rule.why() + "\n\nSource: " + rule.source();
    }

    /** How much it matters by default. */
    public static String level(RuleDescription rule) {
        return rule.level() == Level.OFF
                ? "off; asked for with --pedantic or in the settings"
                : rule.level().text();
    }

    static String sentence(String summary) {
        return summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".";
    }

    /** What is found in the wrong example; nothing where only another program finds it. */
    static List<ReportedFinding> findings(RuleDescription rule) {
        Example example = rule.level() == Level.OFF
                ? rule.wrong().under(settings -> settings.withLevel(rule.name(), Level.INFO))
                : rule.wrong();
        return ExampleFiles.check(example).stream()
                .map(finding -> new ReportedFinding(finding, source(example, finding), Optional.empty()))
                .toList();
    }

    private static String source(Example example, Finding finding) {
        return example.files().stream()
                .filter(file -> file.path().equals(finding.file()))
                .flatMap(file -> file.text().lines().skip(finding.start().line() - 1L).findFirst().stream())
                .findFirst()
                .orElse("");
    }

    private static String options(Example example) {
        List<String> options = ExampleText.options(example);
        return options.isEmpty() ? "" : " (" + String.join(", ", options) + ")";
    }

    private static void example(Example example, List<String> lines) {
        for (Example.File file : example.files()) {
            lines.add("");
            if (ExampleText.isNamed(example, file)) {
                lines.add("  " + file.path());
                lines.add("");
            }
            ExampleText.lines(file).forEach(line -> lines.add(line.isEmpty() ? "" : "    " + line));
        }
    }
}
