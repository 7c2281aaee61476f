package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** Comments that suppress findings; all of it happens on 2026-06-15. */
class SuppressionTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-15T12:00:00Z"), ZoneOffset.UTC);

    /** The finding is on line 5. */
    private static final String WRONG =
            "name: ci\non: push\njobs:\n  build:\n    nmae: x%s\n    runs-on: x\n    steps:\n      - run: make\n";

    private static List<String> told(String text, RuleSettings settings) {
        return Checker.of(settings, TODAY, List.of())
                .check(
                        "ci.yml",
                        text.getBytes(StandardCharsets.UTF_8),
                        new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY))
                .stream()
                .map(finding -> finding.start().line() + ":" + finding.start().column() + "-"
                        + finding.end().column() + " " + finding.rule() + ": " + finding.message())
                .toList();
    }

    private static List<String> told(String text) {
        return told(text, RuleSettings.DEFAULT);
    }

    private static String beside(String comment) {
        return String.format(WRONG, " " + comment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# gitea-workflows: ignore unknown-key because a script reads it",
                "#gitea-workflows: ignore unknown-key because it",
                "#  gitea-workflows:  ignore  unknown-key  until  2026-06-15  because  today is its last day",
                "# ours # gitea-workflows: ignore unknown-key because of until never, because",
                "# gitea-workflows: ignore unknown-key until 2030-01-01 because \u00e4"
            })
    void besideTheLine(String comment) {
        assertThat(told(beside(comment))).isEmpty();
    }

    @Test
    void aboveTheLine() {
        String comment = "    # gitea-workflows: ignore unknown-key because a script reads it\n";
        assertThat(told(String.format(WRONG, "").replace("    nmae", comment + "    # Of ours.\n\n    nmae")))
                .isEmpty();
        assertThat(told(String.format(WRONG, "").replace("    runs-on", comment + "    runs-on")))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("unknown-key: "))
                .anySatisfy(text -> assertThat(text).contains("'unknown-key' finds nothing on line 7"));
    }

    @Test
    void severalComments() {
        String text = String.format(WRONG, "")
                .replace(
                        "    nmae: x",
                        "    # gitea-workflows: ignore wrong-type because of this\n"
                                + "    # gitea-workflows: ignore unknown-key because of that\n    nmae: x");
        assertThat(told(text)).singleElement().asString().startsWith("5:31-41 unused-suppression");
    }

    @Test
    void anotherRuleIsNotSuppressed() {
        assertThat(told(beside("# gitea-workflows: ignore missing-key because")))
                .hasSize(2);
        assertThat(told(beside("# gitea-workflows: ignore missing-key because of it")))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("5:5-9 unknown-key"))
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo("5:39-50 unused-suppression: 'missing-key' finds nothing on line 5, so the comment"
                                + " suppresses nothing"));
    }

    @Test
    void severalRules() {
        assertThat(told(beside("# gitea-workflows: ignore unknown-key, missing-key because of it")))
                .singleElement()
                .asString()
                .startsWith("5:52-63 unused-suppression");
    }

    @Test
    void afterItsLastDayItSuppressesNothing() {
        assertThat(told(beside("# gitea-workflows: ignore unknown-key until 2026-06-14 because of it")))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).startsWith("5:5-9 unknown-key"))
                .anySatisfy(text -> assertThat(text)
                        .isEqualTo("5:13-81 expired-suppression: the suppression held until 2026-06-14 and suppresses"
                                + " nothing any more"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            gitea-workflows: ignore unknown-key | says no reason
            gitea-workflows: ignore unknown-key because | says no reason
            gitea-workflows: ignore because it | names no rules
            gitea-workflows: ignore unknown-key missing-key because it | names no rules
            gitea-workflows: ignore unknown-key, because it | names no rules
            gitea-workflows: ignore unknown-key until soon because it | 'soon' is no day
            gitea-workflows: ignore unknown-key until 2026-02-30 because it | '2026-02-30' is no day
            gitea-workflows: ignored unknown-key because it | only 'ignore'
            gitea-workflows: | only 'ignore'
            gitea-workflows: ignore unknwon-key because it | there is no rule 'unknwon-key'
            """)
    void aCommentOfAnotherFormIsReported(String comment, String words) {
        assertThat(told(beside("# " + comment)))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains(" unknown-key: "))
                .anySatisfy(text ->
                        assertThat(text).contains(" wrong-suppression: ").contains(words));
    }

    @Test
    void whatIsNoCommentOfOursIsLeftAlone() {
        assertThat(told(beside("# see gitea-workflows: ignore unknown-key because")))
                .hasSize(1);
        assertThat(
                        told(
                                "name: 'x#gitea-workflows: ignore'\non: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n"))
                .isEmpty();
    }

    @Test
    void inAScript() {
        String text = "name: ci\non: push\njobs:\n  build:\n    runs-on: x\n    steps:\n      - run: |\n"
                + "          # gitea-workflows: ignore unknown-key because of it\n          make\n";
        assertThat(told(text)).singleElement().asString().startsWith("8:37-48 unused-suppression");
    }

    @Test
    void aRuleThatWasNotAskedIsNotSuppressedInVain() {
        RuleSettings off = RuleSettings.DEFAULT.withLevel("unknown-key", Level.OFF);
        assertThat(told(beside("# gitea-workflows: ignore unknown-key because it"), off))
                .isEmpty();
        RuleSettings quiet = RuleSettings.DEFAULT.withLevel("unused-suppression", Level.OFF);
        assertThat(told("# gitea-workflows: ignore unknown-key because it\n" + String.format(WRONG, ""), quiet))
                .hasSize(1);
    }
}
