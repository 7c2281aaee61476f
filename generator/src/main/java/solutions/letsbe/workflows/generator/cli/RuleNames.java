package solutions.letsbe.workflows.generator.cli;

import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.finding.NearestWord;

/** Names of rules that somebody typed. */
final class RuleNames {
    private RuleNames() {}

    /**
     * Refuses a name that no rule has.
     *
     * @throws UnusableInputException with the nearest name
     */
    static void check(String name) {
        if (!Rules.names().contains(name)) {
            throw new UnusableInputException("there is no rule '" + name + "'; "
                    + NearestWord.to(name, Rules.names())
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("`rules` lists all"));
        }
    }
}
