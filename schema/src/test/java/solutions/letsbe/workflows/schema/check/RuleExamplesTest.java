package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;

/** The examples of every rule's page, executed. */
class RuleExamplesTest {
    static Stream<RuleDescription> rules() {
        return Rules.descriptions().stream();
    }

    /** Those whose findings do not come from another program. */
    static Stream<RuleDescription> rulesOfOurs() {
        return rules().filter(rule -> !ScriptProgramRules.ALL.contains(rule));
    }

    @ParameterizedTest
    @MethodSource("rulesOfOurs")
    void onlyThisRuleSpeaksOfTheWrongExample(RuleDescription rule) {
        List<Finding> findings = ExampleFiles.check(asked(rule, rule.wrong()));
        assertThat(findings).as(rule.name()).extracting(Finding::rule).containsOnly(rule.name());
    }

    @Test
    void noRuleSpeaksOfWhatAnotherProgramFinds() {
        assertThat(ScriptProgramRules.ALL)
                .allSatisfy(rule -> assertThat(ExampleFiles.check(rule.wrong())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noRuleSpeaksOfTheRightExample(RuleDescription rule) {
        assertThat(ExampleFiles.check(asked(rule, rule.right())))
                .as(rule.name())
                .isEmpty();
    }

    @Test
    void namesAreUnique() {
        assertThat(rules().map(RuleDescription::name)).doesNotHaveDuplicates();
    }

    private static Example asked(RuleDescription rule, Example example) {
        return rule.level() == Level.OFF
                ? example.under(settings -> settings.withLevel(rule.name(), Level.WARNING))
                : example;
    }
}
