package solutions.letsbe.workflows.schema.rules.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** What the rules of actions find, and what they leave alone. */
class ActionRulesTest {
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("using: node16\n  main: main.js", List.of()),
                Arguments.of("using: node20\n  main: ./main", List.of()),
                Arguments.of("using: node20\n  main: lib", List.of()),
                Arguments.of("using: node20\n  main: ../shared/main.js", List.of()),
                Arguments.of("using: node20\n  main: ../../../../../main.js", List.of()),
                Arguments.of(
                        "using: node24\n  main: main.js\n  post: done.js",
                        List.of(
                                "5:9 'post' names 'done.js', which is not in the repository; each job that uses the action"
                                        + " fails")),
                Arguments.of(
                        "using: go\n  main: main.go",
                        List.of(
                                "4:9 'main' names 'main.go', which is not in the repository; each job that uses the action fails")),
                Arguments.of("using: docker\n  image: docker://alpine:3", List.of()),
                Arguments.of("using: docker\n  image: Dockerfile", List.of()),
                Arguments.of(
                        "using: docker\n  image: alpine.Dockerfile",
                        List.of(
                                "4:10 'image' names 'alpine.Dockerfile', which is not in the repository; each job that uses"
                                        + " the action fails")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void filesThatAreNotThere(String runs, List<String> found) {
        Example action = Example.of("actions/x/action.yml", "name: X\nruns:\n  " + runs + "\n")
                .and("actions/x/main.js", "")
                .and("actions/x/lib/index.js", "")
                .and("actions/x/Dockerfile", "FROM scratch\n")
                .and("actions/shared/main.js", "");
        assertThat(FoundBy.rule("missing-action-file").in(action)).isEqualTo(found);
    }

    @Test
    void nothingIsMissingInARepositoryThatNobodyKnows() {
        RuleSettings settings = RuleSettings.DEFAULT;
        assertThat(Checker.of(settings)
                        .check(
                                "action.yml",
                                "name: X\nruns: {using: node20, main: no.js}".getBytes(StandardCharsets.UTF_8),
                                new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY)))
                .isEmpty();
    }

    @Test
    void aCompositeActionHasNoScriptToDecideAbout() {
        assertThat(FoundBy.rule("condition-without-script").in(Example.of("action.yml", """
                                name: X
                                runs:
                                  using: composite
                                  pre-if: always()
                                  steps:
                                    - {run: make, shell: sh}
                                """)))
                .isEmpty();
    }

    @Test
    void conditionsNeedTheirScript() {
        assertThat(FoundBy.rule("condition-without-script").in(Example.of("action.yml", """
                                name: X
                                runs:
                                  using: node20
                                  main: action.yml
                                  pre-if: always()
                                  post: action.yml
                                  post-if: always()
                                """)))
                .containsExactly("5:3 'pre-if' decides about nothing, since the action has no 'pre'");
    }

    @Test
    void onlyOutputsOfStepsNeedAValue() {
        String outputs = "name: X\noutputs:\n  a:\n  b: {value: x}\n";
        FoundBy rule = FoundBy.rule("output-without-value");
        assertThat(rule.in(Example.of(
                        "action.yml", outputs + "runs: {using: composite, steps: [{run: x, shell: bash}]}\n")))
                .containsExactly("3:3 the output 'a' has no 'value', so it is always empty");
        assertThat(rule.in(Example.of("action.yml", outputs + "runs: {using: node20, main: action.yml}\n")))
                .isEmpty();
    }
}
