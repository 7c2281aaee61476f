package solutions.letsbe.workflows.schema.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.ActionPattern;
import solutions.letsbe.workflows.schema.rule.ActionPolicy;
import solutions.letsbe.workflows.schema.rules.RuleFindings;

/** What may be used under which settings. */
class ForbiddenActionTest {
    private static final String WORKFLOW = """
            name: ci
            on: push
            jobs:
              call:
                uses: acme/flows/.gitea/workflows/ci.yml@v1
              build:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                  - uses: ./.gitea/actions/setup
                  - uses: acme/deploy@v1
                  - uses: docker://alpine:3.20
                  - uses: ${{ matrix.action }}
            """;

    private static List<String> found(String file, String text, Optional<String> allow, String deny) {
        ActionPolicy policy = new ActionPolicy(allow.map(ForbiddenActionTest::patterns), patterns(deny));
        return RuleFindings.in(file, "forbidden-action", text, settings -> settings.withActions(policy)).stream()
                .map(ForbiddenActionTest::words)
                .toList();
    }

    private static String words(Finding finding) {
        return finding.start().line() + " " + finding.message().replace("; Gitea would run it all the same", "");
    }

    private static List<ActionPattern> patterns(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(ActionPattern::parse)
                .toList();
    }

    @Test
    void everythingMayBeUsedWhereNobodySaysAnything() {
        assertThat(found("ci.yml", WORKFLOW, Optional.empty(), "")).isEmpty();
    }

    @Test
    void nothingElseThanWhatIsAllowed() {
        assertThat(found("ci.yml", WORKFLOW, Optional.of("actions/* acme/flows"), ""))
                .containsExactly(
                        "11 the settings do not allow 'acme/deploy@v1'",
                        "12 the settings do not allow 'docker://alpine:3.20'",
                        "13 the settings do not allow '${{ matrix.action }}'");
        assertThat(found("ci.yml", WORKFLOW, Optional.of(""), "")).hasSize(5);
    }

    @Test
    void whatIsDeniedIsNotAllowed() {
        assertThat(found("ci.yml", WORKFLOW, Optional.of("*"), "acme/*"))
                .containsExactly(
                        "5 the settings deny 'acme/flows/.gitea/workflows/ci.yml@v1' with 'acme/*'",
                        "11 the settings deny 'acme/deploy@v1' with 'acme/*'");
    }

    @Test
    void compositeActionsAreHeldToItToo() {
        assertThat(found("action.yml", """
                name: x
                description: Does something.
                runs:
                  using: composite
                  steps:
                    - uses: acme/deploy@v1
                """, Optional.of("actions/*"), ""))
                .containsExactly("6 the settings do not allow 'acme/deploy@v1'");
    }
}
