package solutions.letsbe.workflows.schema.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** What one rule finds in one file. */
public final class RuleFindings {
    private RuleFindings() {}

    /** Each finding as {@code line:column}. */
    public static List<String> places(String rule, String yaml) {
        return places(rule, yaml, settings -> settings);
    }

    /** Each finding as {@code line:column}, under other settings. */
    public static List<String> places(String rule, String yaml, UnaryOperator<RuleSettings> change) {
        return in("workflow.yml", rule, yaml, change).stream()
                .map(finding -> finding.start().line() + ":" + finding.start().column())
                .toList();
    }

    /** Each finding, in a file of this name. */
    public static List<Finding> in(String file, String rule, String yaml, UnaryOperator<RuleSettings> change) {
        RuleSettings settings = change.apply(RuleSettings.DEFAULT.withLevel(rule, Level.WARNING));
        Surroundings surroundings = new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY);
        return Checker.of(settings).check(file, yaml.getBytes(StandardCharsets.UTF_8), surroundings).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }
}
