package solutions.letsbe.workflows.schema.rules.security;

import java.nio.charset.StandardCharsets;
import java.util.List;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** What one rule says of a text. */
final class Asked {
    private Asked() {}

    /** The lines on which a rule finds something. */
    static List<Integer> lines(String rule, String file, String yaml) {
        RuleSettings settings = RuleSettings.DEFAULT.withLevel(rule, Level.WARNING);
        return Checker.of(settings)
                .check(
                        file,
                        yaml.getBytes(StandardCharsets.UTF_8),
                        new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY))
                .stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.start().line())
                .toList();
    }

    /** A workflow on these events with one job of these steps, the first of which begins on line 6. */
    static String workflow(String on, String steps) {
        return "on: " + on + "\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n" + steps.indent(6);
    }
}
