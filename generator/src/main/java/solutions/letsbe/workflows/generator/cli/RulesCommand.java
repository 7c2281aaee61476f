package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.report.RulesPage;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

@Command(name = "rules", description = "Lists all rules with their levels.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    /** How the list is written. */
    enum Format {
        /** For people. */
        TEXT,
        /** For programs. */
        JSON,
        /** The page of all rules, with examples. */
        MARKDOWN
    }

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, json, or markdown for the whole page docs/rules.md.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<RuleDescription> rules = Rules.descriptions();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> text(rules, out);
            case JSON -> out.println(Json.rules(rules));
            case MARKDOWN -> out.print(RulesPage.of(rules));
        }
        return Main.FINE;
    }

    private static void text(List<RuleDescription> rules, PrintWriter out) {
        int width = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        for (RuleDescription rule : rules) {
            out.printf(
                    Locale.ROOT,
                    "%-" + width + "s  %-7s  %s%n",
                    rule.name(),
                    rule.level().text(),
                    rule.summary());
        }
    }
}
