package solutions.letsbe.workflows.generator.report;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** All rules as one page of Markdown: a table, and a section for each. */
public final class RulesPage {
    private RulesPage() {}

    /** The text, which ends with a line feed. */
    public static String of(List<RuleDescription> rules) {
        List<String> lines = new ArrayList<>();
        lines.add("# Rules");
        lines.add("");
        lines.add(
                "Made by `./gitea-workflows rules --format markdown > docs/rules.md`; `./gitea-workflows explain RULE` shows one.");
        lines.add(
                "A rule that is `off` is asked with `--pedantic`, or where the [settings](checking.md#settings) give it a level.");
        lines.add("");
        lines.add("| rule | level | what is wrong |");
        lines.add("|---|---|---|");
        for (RuleDescription rule : rules) {
            lines.add("| [" + rule.name() + "](#" + rule.name() + ") | "
                    + rule.level().text() + " | " + rule.summary().replace("|", "\\|") + " |");
        }
        for (RuleDescription rule : rules) {
            section(rule, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static void section(RuleDescription rule, List<String> lines) {
        lines.add("");
        lines.add("## " + rule.name());
        lines.add("");
        lines.add("*"
                + (rule.level() == Level.OFF ? "off by default" : rule.level().text()) + "*: "
                + RulePage.sentence(rule.summary()));
        lines.add("");
        rule.why().lines().forEach(lines::add);
        lines.add("");
        lines.add("Source: " + rule.source());
        lines.add("");
        lines.add("Wrong" + options(rule.wrong()) + ":");
        files(rule.wrong(), lines);
        List<String> findings = RulePage.findings(rule).stream()
                .map(finding -> finding.finding().start().line() + ":"
                        + finding.finding().start().column() + " "
                        + finding.finding().message()
                        + finding.finding()
                                .hint()
                                .map(hint -> " (" + hint + ")")
                                .orElse(""))
                .distinct()
                .toList();
        if (!findings.isEmpty()) {
            lines.add("");
            findings.forEach(text -> lines.add("> " + Printable.of(text)));
        }
        lines.add("");
        lines.add("Right" + options(rule.right()) + ":");
        files(rule.right(), lines);
    }

    private static String options(Example example) {
        List<String> options = ExampleText.options(example);
        return options.isEmpty() ? "" : " (`" + String.join("`, `", options) + "`)";
    }

    private static void files(Example example, List<String> lines) {
        for (Example.File file : example.files()) {
            lines.add("");
            if (ExampleText.isNamed(example, file)) {
                lines.add("`" + file.path() + "`");
                lines.add("");
            }
            boolean yaml = file.path().endsWith(".yml") || file.path().endsWith(".yaml");
            lines.add(yaml ? "```yaml" : "```");
            lines.addAll(ExampleText.lines(file));
            lines.add("```");
        }
    }
}
