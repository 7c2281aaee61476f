package solutions.letsbe.workflows.schema.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesOfExpressionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            name: ${{ github.ref }}                           ; expression-not-evaluated
            run-name: ${{ github.ref }}                       ; ~~
            run-name: ${{ env.A }}                            ; unavailable-context
            env: {A: '${{ github.ref }}'}                     ; ~~
            env: {A: '${{ runner.os }}'}                      ; unavailable-context
            env: {'${{ github.ref }}': a}                     ; expression-not-evaluated
            concurrency: ${{ github.ref }}                    ; ~~
            concurrency: ${{ matrix.a }}                      ; unavailable-context
            concurrency: {group: a, cancel-in-progress: '${{ github.ref != ''a'' }}'} ; ~~
            concurrency: {group: a, cancel-in-progress: '${{ 1 }}'} ; wrong-expression-type
            defaults: {run: {shell: '${{ vars.SHELL }}'}}     ; expression-not-evaluated
            """)
    void ofWorkflows(String key, String rule) {
        assertThat(Checked.workflow(key + """

                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """))
                .hasSize(rule.isEmpty() ? 0 : 1)
                .allSatisfy(place -> assertThat(place).startsWith("1:").endsWith(" " + rule));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            runs-on: ${{ vars.LABEL }}                                       ; ~~
            runs-on: ${{ env.LABEL }}                                        ; blocking-context
            runs-on: ${{ env.LABEL || 'a' }}                                 ; unavailable-context
            runs-on: ${{ fromJSON('["a"]') }}                                ; ~~
            runs-on: ${{ fromJSON('{"a":1}') }}                              ; wrong-expression-type
            concurrency: ${{ env.A }}                                        ; blocking-context
            env: {A: '${{ steps.a.outputs.b }}'}                             ; unavailable-context
            env: {A: '${{ secrets.A }}'}                                     ; ~~
            env: {A: '${{ hashFiles(''a'') }}'}                              ; misplaced-function
            timeout-minutes: ${{ github.ref == 'a' && 1 || 2 }}              ; ~~
            timeout-minutes: ${{ vars.MINUTES }}                             ; ~~
            timeout-minutes: ${{ github.ref == 'a' }}                        ; wrong-expression-type
            continue-on-error: ${{ github.ref == 'a' }}                      ; ~~
            continue-on-error: ${{ 1 }}                                      ; wrong-expression-type
            container: ${{ fromJSON('[]') }}                                 ; wrong-expression-type
            container: {image: a, env: {A: '${{ env.B }}'}}                  ; ~~
            container: {image: '${{ env.B }}'}                               ; unavailable-context
            strategy: {matrix: {a: '${{ fromJSON(needs.x.outputs.y) }}'}}    ; job-not-needed
            strategy: {matrix: {a: '${{ fromJSON(''{}'') }}'}}               ; wrong-expression-type
            strategy: {matrix: {a: [1], include: '${{ fromJSON(vars.A) }}'}} ; ~~
            strategy: {fail-fast: '${{ fromJSON(''[]'') }}'}                 ; wrong-expression-type
            """)
    void ofJobs(String key, String rule) {
        String other = key.startsWith("runs-on") ? "" : "    runs-on: ubuntu-latest\n";
        assertThat(Checked.workflow("""
                name: ci
                on: push
                jobs:
                  test:
                    %s
                %s    steps:
                      - run: make
                """.formatted(key, other)))
                .hasSize(rule.isEmpty() ? 0 : 1)
                .allSatisfy(place -> assertThat(place).startsWith("5:").endsWith(" " + rule));
    }

    @Test
    void matrixOfUnknownKeysHasAny() {
        for (String matrix : List.of("${{ fromJSON(vars.A) }}", "{include: '${{ fromJSON(vars.A) }}'}")) {
            assertThat(Checked.workflow("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        name: test ${{ matrix.a }}
                        runs-on: ${{ matrix.b }}
                        strategy:
                          matrix: %s
                        steps:
                          - run: make
                    """.formatted(matrix))).isEmpty();
        }
    }

    @Test
    void calledWorkflowHasWhatItDeclares() {
        assertThat(Checked.workflow("""
                name: build
                on:
                  workflow_call:
                    inputs:
                      flag: {type: boolean, default: true}
                    secrets:
                      github-pat: {required: true}
                    outputs:
                      a: {value: '${{ jobs.build.outputs.tag }}'}
                      b: {value: '${{ jobs.build.outputs.tags }}'}
                      c: {value: '${{ jobs.biuld.outputs.tag }}'}
                jobs:
                  build:
                    if: inputs.flag
                    runs-on: ubuntu-latest
                    outputs: {tag: '${{ inputs.flags }}'}
                    steps:
                      - run: make
                        env:
                          A: ${{ secrets.github-pat }}
                          B: ${{ secrets.OTHER }}
                          C: ${{ github.event.inputs.flag }}
                """))
                .containsExactly(
                        "10:23 unknown-job-output",
                        "11:23 job-not-needed",
                        "16:25 unknown-input",
                        "21:18 unknown-secret");
    }

    /** Up to 1.26 it sees the event of its caller, with whatever inputs that has, and booleans may come as strings. */
    @Test
    void calledWorkflowOfOlderVersionsSeesTheEventOfItsCaller() {
        String yaml = """
                name: build
                on:
                  workflow_call:
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                        env:
                          A: ${{ github.event.inputs.flag }}
                """;
        assertThat(Checked.workflow("1.26", yaml)).isEmpty();
        assertThat(Checked.workflow("1.27", yaml)).containsExactly("10:18 unknown-input");
    }

    @Test
    void actionsHaveTheirInputsAndSteps() {
        assertThat(Checked.action("""
                name: version
                description: Reads ${{ inputs.file }}
                inputs:
                  file: {description: the file, default: '${{ github.workspace }}/VERSION'}
                outputs:
                  text: {description: the version, value: '${{ steps.read.outputs.text }}'}
                  more: {description: the version, value: '${{ steps.raed.outputs.text }}'}
                runs:
                  using: composite
                  steps:
                    - {shell: bash, run: make, if: "${{ steps.read.outputs.text }}"}
                    - {id: read, shell: bash, run: make, env: {A: '${{ inputs.file }}'}}
                    - {shell: bash, run: make, env: {A: '${{ inputs.files }}', B: '${{ secrets.A }}'}}
                """))
                .containsExactly(
                        "7:48 unknown-step", "11:41 unknown-step", "13:46 unknown-input", "13:72 unavailable-context");
    }
}
