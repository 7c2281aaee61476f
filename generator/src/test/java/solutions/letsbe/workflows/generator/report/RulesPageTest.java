package solutions.letsbe.workflows.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Help.Ansi;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rules.script.ScriptProgramRules;

/** The pages of rules. {@code ./gitea-workflows rules --format markdown > docs/rules.md} approves the page of all anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("project.root"), "docs", "rules.md");

    static Stream<RuleDescription> rules() {
        return Rules.descriptions().stream();
    }

    @Test
    void thePageOfAllRulesIsWhatTheRulesSay() throws IOException {
        assertThat(Files.readString(PAGE))
                .as("make it anew: ./gitea-workflows rules --format markdown > docs/rules.md")
                .isEqualTo(RulesPage.of(Rules.descriptions()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachPageIsReadableAndShowsWhatIsFound(RuleDescription rule) {
        assertThat(RulePage.lines(rule, Ansi.OFF))
                .startsWith(rule.name() + " (" + RulePage.level(rule) + ")")
                .contains("Source: " + rule.source())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThan(400))
                .hasSizeLessThan(200);
        if (!ScriptProgramRules.ALL.contains(rule)) {
            assertThat(RulePage.lines(rule, Ansi.OFF))
                    .anySatisfy(line -> assertThat(line).endsWith("[" + rule.name() + "]"));
        }
    }
}
