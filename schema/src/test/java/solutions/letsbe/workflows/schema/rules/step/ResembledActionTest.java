package solutions.letsbe.workflows.schema.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** An action at a ref at which nobody knows it: only a misspelt input is told. */
class ResembledActionTest {
    @ParameterizedTest
    @CsvSource({"fetch-dept,fetch-depth", "fecth-depth,fetch-depth", "Fetch-Dept,fetch-depth", "tokn,token"})
    void aMisspeltInputIsTold(String written, String meant) {
        assertThat(check("acme/tool@v1", written)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("unknown-action-input");
            assertThat(finding.start().line()).isEqualTo(9);
            assertThat(finding.message())
                    .isEqualTo("no version of 'acme/tool@v1' that is known here has an input '" + written
                            + "'; the value most likely goes nowhere");
            assertThat(finding.hint()).contains("did you mean '" + meant + "'?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fetch-depth", // known
        "lfs", // another one
        "submodules", // far from all
        "fetch_depth", // as authors rename an input
        "fetchDepth",
        "tokens",
        "tags", // the other way round: it has 'tag'
        "args" // what every container takes, though 'arts' is near
    })
    void nothingElseIs(String written) {
        assertThat(check("acme/tool@v1", written)).isEmpty();
    }

    @Test
    void anActionThatTakesWhateverItIsGivenHasNoWrongInput() {
        assertThat(check("acme/open@v1", "fetch-dept")).isEmpty();
    }

    @Test
    void nothingIsAskedOfAnActionThatNobodyKnows() {
        assertThat(check("acme/other@v1", "fetch-dept")).isEmpty();
    }

    private static List<Finding> check(String uses, String input) {
        ActionCatalog others = new ActionCatalog() {
            @Override
            public Optional<ActionInterface> find(String any) {
                return Optional.empty();
            }

            @Override
            public Optional<ActionInterface> findAtOtherRefs(String any) {
                List<ActionInterface.Input> inputs = Stream.of("fetch-depth", "token", "tag", "arts")
                        .map(name -> new ActionInterface.Input(name, true, true))
                        .toList();
                return any.startsWith("acme/other@")
                        ? Optional.empty()
                        : Optional.of(new ActionInterface(inputs, List.of(), any.startsWith("acme/open@"), false));
            }
        };
        Surroundings surroundings = new Surroundings(RuleSettings.DEFAULT, Repository.UNKNOWN, others);
        String text = """
                name: ci
                on: {push: {branches: [main]}}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - uses: %s
                        with:
                          %s: x
                """.formatted(uses, input);
        return Checker.of(RuleSettings.DEFAULT)
                .check(".gitea/workflows/ci.yml", text.getBytes(StandardCharsets.UTF_8), surroundings)
                .stream()
                .filter(finding -> !finding.rule().equals("unpinned-action"))
                .toList();
    }
}
