package solutions.letsbe.workflows.schema.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** Steps at the edges of what the runner takes. */
class StepsTest {
    private static final String CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "actions/checkout@3d3c42e, 8 shortened-commit",
                "actions/checkout, 8 action-without-ref",
                "checkout@v4, 8 invalid-action",
                "docker://Alpine/X, \"8 invalid-action, 8 unpinned-image\"",
                "./no/action, 8 missing-local-action",
                "./with/dockerfile, \"\"",
                "./with/action, \"\"",
                "./with/action/, \"\"",
                "./, 8 missing-local-action",
                "./with/../with/action, \"\""
            })
    void anAction(String uses, String found) {
        assertThat(check("- uses: " + CHECKOUT + " # v7.0.1\n- uses: " + uses)).isEqualTo(found);
    }

    @Test
    void aFolderThatAnotherStepMayMakeIsNotMissed() {
        assertThat(check("- uses: " + CHECKOUT + " # v7.0.1\n  with: {path: tools}\n- uses: ./tools/x"))
                .isEmpty();
        assertThat(check("- run: git clone https://git.example.org/a/b tools\n- uses: ./tools/x"))
                .isEmpty();
    }

    @Test
    void inputsOfALocalActionAreComparedWithoutCase() {
        assertThat(check("- uses: " + CHECKOUT
                        + " # v7.0.1\n- uses: ./with/action\n  with: {NAME: x, nmae: y, args: z}"))
                .isEqualTo("9 unknown-local-input, 9 unknown-local-input");
    }

    @Test
    void stepsOfACompositeActionAreStepsToo() {
        assertThat(found(".gitea/actions/x/action.yml", """
                name: x
                description: Does something.
                runs:
                  using: composite
                  steps:
                    - id: a
                      run: make
                      shell: bash
                    - id: A
                      uses: actions/checkout
                """)).isEqualTo("9 duplicate-step-id, 10 action-without-ref");
    }

    private static String check(String steps) {
        return found(".gitea/workflows/ci.yml", """
                name: ci
                on: {push: {branches: [main]}}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                """ + steps.indent(6));
    }

    /** Each finding as line and rule. */
    private static String found(String file, String text) {
        RuleSettings settings = RuleSettings.DEFAULT;
        Surroundings surroundings = new Surroundings(settings, Repository.of(new Files()), ActionCatalog.EMPTY);
        return String.join(
                ", ",
                Checker.of(settings).check(file, text.getBytes(StandardCharsets.UTF_8), surroundings).stream()
                        .map(finding -> finding.start().line() + " " + finding.rule())
                        .toList());
    }

    /** Two local actions, one of them a container. */
    private record Files() implements RepositoryFiles {
        @Override
        public Optional<byte[]> read(String path) {
            String text =
                    switch (path) {
                        case "with/dockerfile/Dockerfile" -> "FROM alpine";
                        case "with/action/action.yaml" -> """
                                name: x
                                inputs: {name: {}}
                                runs: {using: composite, steps: [{run: make, shell: bash}]}
                                """;
                        default -> "";
                    };
            return text.isEmpty() ? Optional.empty() : Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> below(String folder) {
            return List.of();
        }
    }
}
