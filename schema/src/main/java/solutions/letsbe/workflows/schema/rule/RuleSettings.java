package solutions.letsbe.workflows.schema.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody says of their Gitea and of the rules.
 *
 * @param target the versions that files are held against
 * @param runnerLabels all labels that some runner owns, as {@code runs-on} names them, or with what stands behind them as a runner
 *     registers them ({@code linux:host}); {@code *} stands for any characters; none where nobody said
 * @param variables the names of all variables of repository, owner and instance; none where nobody said
 * @param actions which actions of others may be used
 * @param levels of rules whose level is not the rule's own, by the rule's name
 */
public record RuleSettings(
        Target target,
        Optional<List<String>> runnerLabels,
        Optional<List<String>> variables,
        ActionPolicy actions,
        Map<String, Level> levels) {
    /** What holds where nobody says anything. */
    public static final RuleSettings DEFAULT =
            new RuleSettings(Target.DEFAULT, Optional.empty(), Optional.empty(), ActionPolicy.ALL, Map.of());

    /** Copies what it is given. */
    public RuleSettings {
        runnerLabels = runnerLabels.map(List::copyOf);
        variables = variables.map(List::copyOf);
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** The same for other versions. */
    public RuleSettings withTarget(Target other) {
        return new RuleSettings(other, runnerLabels, variables, actions, levels);
    }

    /** The same where these are all labels that some runner owns. */
    public RuleSettings withRunnerLabels(List<String> labels) {
        return new RuleSettings(target, Optional.of(labels), variables, actions, levels);
    }

    /** The same where only these actions may be used. */
    public RuleSettings withActions(ActionPolicy policy) {
        return new RuleSettings(target, runnerLabels, variables, policy, levels);
    }

    /** The same with another level of a rule. */
    public RuleSettings withLevel(String rule, Level level) {
        Map<String, Level> changed = new LinkedHashMap<>(levels);
        changed.put(rule, level);
        return new RuleSettings(target, runnerLabels, variables, actions, changed);
    }

    /** The level of a rule: what somebody said, or its own. */
    public Level level(RuleDescription rule) {
        return levels.getOrDefault(rule.name(), rule.level());
    }
}
