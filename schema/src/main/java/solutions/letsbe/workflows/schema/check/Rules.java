package solutions.letsbe.workflows.schema.check;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.job.UnknownNeed;

/** The list of all rules. A new rule is one class and one line here. */
public final class Rules {
    /** The rules that have a class of their own, by group. */
    public static final List<Rule> ALL = List.of(
            // jobs
            new UnknownNeed());

    private Rules() {}

    /** What every rule means, in the order of the list. */
    public static List<RuleDescription> descriptions() {
        return ALL.stream().map(Rule::description).toList();
    }

    /** What a rule means, by its name. */
    public static Optional<RuleDescription> description(String name) {
        return descriptions().stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
