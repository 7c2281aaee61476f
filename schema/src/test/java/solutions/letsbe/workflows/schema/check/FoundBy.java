package solutions.letsbe.workflows.schema.check;

import java.util.List;
import java.util.function.UnaryOperator;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;

/**
 * What one rule finds, all others being asked too.
 *
 * @param rule its name
 * @param settings what the files are held against
 */
public record FoundBy(String rule, RuleSettings settings) {
    /** A rule that is asked with its own level, or as a warning where it must be asked for. */
    public static FoundBy rule(String name) {
        boolean off = Rules.description(name).orElseThrow().level() == Level.OFF;
        return new FoundBy(name, off ? RuleSettings.DEFAULT.withLevel(name, Level.WARNING) : RuleSettings.DEFAULT);
    }

    /** The same under other settings. */
    public FoundBy under(UnaryOperator<RuleSettings> change) {
        return new FoundBy(rule, change.apply(settings));
    }

    /** What is found in a workflow, each as {@code line:column message}. */
    public List<String> in(String workflow) {
        return in(Example.of(workflow));
    }

    /** What is found in some files, each as {@code line:column message}. */
    public List<String> in(Example files) {
        return ExampleFiles.check(new Example(files.files(), settings)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.start().line() + ":" + finding.start().column() + " " + finding.message())
                .toList();
    }
}
