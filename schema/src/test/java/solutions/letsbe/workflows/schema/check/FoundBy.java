package solutions.letsbe.workflows.schema.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

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
        return findings(files).map(FoundBy::shown).toList();
    }

    /** What is found in some files, each as {@code path:line:column message}. */
    public List<String> inEach(Example files) {
        return findings(files)
                .map(finding -> finding.file() + ":" + shown(finding))
                .toList();
    }

    /** What is found in one file that stands among others, each as {@code line:column message}. */
    public List<String> in(String file, String text, Repository repository, ActionCatalog actions) {
        return Checker.of(settings)
                .check(file, text.getBytes(StandardCharsets.UTF_8), new Surroundings(settings, repository, actions))
                .stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(FoundBy::shown)
                .toList();
    }

    private Stream<Finding> findings(Example files) {
        return ExampleFiles.check(new Example(files.files(), settings)).stream()
                .filter(finding -> finding.rule().equals(rule));
    }

    private static String shown(Finding finding) {
        return finding.start().line() + ":" + finding.start().column() + " " + finding.message();
    }
}
