package solutions.letsbe.workflows.schema.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.action.ActionRules;
import solutions.letsbe.workflows.schema.rules.call.CallRules;
import solutions.letsbe.workflows.schema.rules.document.DocumentRules;
import solutions.letsbe.workflows.schema.rules.expression.ExpressionRules;
import solutions.letsbe.workflows.schema.rules.form.FormRules;
import solutions.letsbe.workflows.schema.rules.job.JobRules;
import solutions.letsbe.workflows.schema.rules.repository.RepositoryRules;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;
import solutions.letsbe.workflows.schema.rules.script.ScriptRules;
import solutions.letsbe.workflows.schema.rules.security.SecurityRules;
import solutions.letsbe.workflows.schema.rules.step.StepRules;
import solutions.letsbe.workflows.schema.rules.trigger.TriggerRules;
import solutions.letsbe.workflows.schema.rules.version.VersionRules;

/** The list of all rules. A new rule is one class, and one line in the list of its package. */
public final class Rules {
    /** The rules that have a class of their own, by group. */
    public static final List<Rule> ALL = Stream.of(
                    DocumentRules.ALL,
                    TriggerRules.ALL,
                    JobRules.ALL,
                    StepRules.ALL,
                    CallRules.ALL,
                    ExpressionRules.ALL,
                    VersionRules.ALL,
                    SecurityRules.ALL,
                    ScriptRules.ALL,
                    ActionRules.ALL,
                    RepositoryRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    /** Pages are costly to make, so they wait in a class of their own until somebody reads one. */
    private static final class Described {
        static final List<RuleDescription> ALL = Stream.of(
                        FormRules.descriptions().stream(),
                        Rules.ALL.stream().map(Rule::description),
                        ScriptProgramRules.ALL.stream())
                .flatMap(rules -> rules)
                .toList();
        static final List<String> NAMES =
                ALL.stream().map(RuleDescription::name).toList();
    }

    /** The names of all rules, in the order of their descriptions. */
    public static List<String> names() {
        return Described.NAMES;
    }

    /**
     * What every rule means: first what the YAML reader and the schemas say, then the rules in the order of the list,
     * then what other programs say of scripts.
     */
    public static List<RuleDescription> descriptions() {
        return Described.ALL;
    }

    /** What a rule means, by its name. */
    public static Optional<RuleDescription> description(String name) {
        return descriptions().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
