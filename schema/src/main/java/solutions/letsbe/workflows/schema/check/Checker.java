package solutions.letsbe.workflows.schema.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** Asks all rules what is wrong. It may be used by several threads at once. */
public final class Checker {
    /** A rule with its description, which is costly to make, and the severity of what it finds. */
    private record Asked(Rule rule, RuleDescription description, Severity severity) {}

    private final List<Asked> asked;
    private final RuleSettings settings;

    private Checker(RuleSettings settings, List<Asked> asked) {
        this.settings = settings;
        this.asked = asked;
    }

    /** Asks the rules that these settings do not turn off. */
    public static Checker of(RuleSettings settings) {
        List<Asked> asked = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            RuleDescription description = rule.description();
            settings.level(description)
                    .severity()
                    .ifPresent(severity -> asked.add(new Asked(rule, description, severity)));
        }
        return new Checker(settings, List.copyOf(asked));
    }

    /**
     * What is wrong with a file, in its order: {@code action.yml} and {@code action.yaml} are actions, all others workflows.
     *
     * @param file its name, as findings shall have it
     * @param bytes what it holds
     * @param surroundings what stands around it
     */
    public List<Finding> check(String file, byte[] bytes, Surroundings surroundings) {
        YamlFile yaml = YamlReader.read(file, bytes);
        List<Finding> findings = new ArrayList<>();
        WorkflowValidator.validate(file, yaml)
                .forEach(finding -> levelled(finding).ifPresent(findings::add));
        if (WorkflowValidator.isAction(file)) {
            ActionSyntax.of(file, yaml).ifPresent(action -> {
                for (Asked each : asked) {
                    if (each.rule() instanceof ActionRule rule) {
                        rule.check(action, surroundings, report(each, file, findings));
                    }
                }
            });
        } else {
            WorkflowSyntax.of(file, yaml).ifPresent(workflow -> {
                for (Asked each : asked) {
                    if (each.rule() instanceof WorkflowRule rule) {
                        rule.check(workflow, surroundings, report(each, file, findings));
                    }
                }
            });
        }
        return findings.stream().distinct().sorted().toList();
    }

    /** What is wrong with how the files of a repository refer to each other; findings name files by their path in it. */
    public List<Finding> checkRepository(Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        for (Asked each : asked) {
            if (each.rule() instanceof RepositoryRule rule) {
                rule.check(surroundings, path -> report(each, path, findings));
            }
        }
        return findings.stream().distinct().sorted().toList();
    }

    /** What the reader or the schema found, with the severity that somebody gave it, if they did. */
    private Optional<Finding> levelled(Finding finding) {
        Level level = settings.levels().get(finding.rule());
        return level == null
                ? Optional.of(finding)
                : level.severity()
                        .map(severity -> new Finding(
                                finding.file(),
                                finding.start(),
                                finding.end(),
                                finding.rule(),
                                severity,
                                finding.message(),
                                finding.hint()));
    }

    /** The settings. */
    public RuleSettings settings() {
        return settings;
    }

    private static Report report(Asked asked, String file, List<Finding> findings) {
        return new Report(file, asked.description().name(), asked.severity(), findings::add);
    }
}
