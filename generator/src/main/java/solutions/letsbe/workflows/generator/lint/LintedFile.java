package solutions.letsbe.workflows.generator.lint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import solutions.letsbe.workflows.schema.check.ExaminedFile;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rules.script.Script;
import solutions.letsbe.workflows.schema.rules.script.ScriptChecker;

/**
 * A file of which the rules have been asked.
 *
 * @param path as the user named it
 * @param bytes what it holds
 * @param examined what the rules found
 * @param settings what holds for it
 */
record LintedFile(Path path, byte[] bytes, ExaminedFile examined, RuleSettings settings) {
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether the settings ask what another program finds. */
    boolean asks(ScriptChecker checker) {
        return settings.level(checker.rule()) != Level.OFF;
    }

    /** The scripts that another program shall read. */
    List<Script> scripts(ScriptChecker checker) {
        return asks(checker)
                ? examined.scripts().stream()
                        .filter(script -> checker.reads(script.shell()))
                        .toList()
                : List.of();
    }

    /** What is wrong with it, in its order, with what the programs of some rules found in its scripts. */
    List<Finding> findings(List<Finding> ofScripts, List<String> rules) {
        return examined.findings(ofScripts, rules).stream()
                .map(finding -> LintedRepository.named(path.toString(), finding))
                .toList();
    }
}
