package solutions.letsbe.workflows.schema.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.rule.ActionPolicy;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;

/** What is said of one expression in a step, and of what is right though it looks wrong. */
class ExpressionRulesTest {
    /** The expression stands after {@code X: } in line 33, so that its first character has column 16. */
    private static String inStep(String expression) {
        return """
                name: ci
                on:
                  push:
                  workflow_dispatch:
                    inputs:
                      text: {type: string}
                      number: {type: number}
                      flag: {type: boolean}
                jobs:
                  build:
                    runs-on: ubuntu-latest
                    outputs: {tag: a}
                    steps:
                      - run: make
                  call:
                    uses: ./.gitea/workflows/build.yml
                  test:
                    needs: [build, call]
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        os: [debian, alpine]
                        node: [22, 24]
                        include: [{os: debian, extra: true}]
                    steps:
                      - {id: script, run: make}
                      - {id: local, uses: ./actions/version}
                      - {id: known, uses: owner/known@v1}
                      - {id: dynamic, uses: dorny/paths-filter@v3}
                      - {id: unknown, uses: owner/unknown@v1}
                      - id: here
                        env:
                          X: EXPRESSION
                        run: make
                      - {id: later, run: make}
                """.replace("EXPRESSION", expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            steps.script.outputs.anything    ; ""
            steps.script.outcome             ; ""
            steps.script.output              ; unknown-property
            steps.local.outputs.text         ; ""
            steps.local.outputs.txt          ; unknown-step-output
            steps.known.outputs.digest       ; ""
            steps.known.outputs['DIGEST']    ; ""
            steps.known.outputs.size         ; unknown-step-output
            steps.dynamic.outputs.backend    ; ""
            steps.unknown.outputs.anything   ; ""
            steps.scrpt.outputs.a            ; unknown-step
            steps.later.outputs.a            ; unknown-step
            steps.here.outputs.a             ; unknown-step
            needs.build.outputs.tag          ; ""
            needs.build.result               ; ""
            needs.build.outputs.tags         ; unknown-job-output
            needs.call.outputs.image         ; ""
            needs.call.outputs.imag          ; unknown-job-output
            needs.test.outputs.a             ; job-not-needed
            matrix.os                        ; ""
            matrix.extra                     ; ""
            matrix.oss                       ; unknown-matrix-key
            matrix.node.version              ; wrong-access
            matrix['os']                     ; ""
            inputs.text                      ; ""
            inputs.txt                       ; unknown-input
            github.event.inputs.flag         ; ""
            gitea.event.inputs.flags         ; unknown-input
            github.event.anything.at.all     ; ""
            github.token                     ; ""
            github.branch                    ; unknown-property
            gitea.workflow_sha               ; empty-property
            github.ref_protected             ; empty-property
            job.check_run_id                 ; empty-property
            secrets.ANY                      ; ""
            secrets.gitea_token              ; ""
            secrets.GITHUB_PAT               ; unknown-secret
            secrets['with space']            ; unknown-secret
            vars.ANY                         ; ""
            vars.CI                          ; unknown-variable
            env.ANY                          ; ""
            forge.ref                        ; unknown-context
            jobs.build.result                ; unavailable-context
            case(true, 1, 2)                 ; unknown-function
            contains('a')                    ; argument-count
            contains(needs, 'a')             ; argument-type
            join(matrix.*, ',')              ; ""
            hashFiles('**/go.sum')           ; ""
            always()                         ; misplaced-function
            format('{0}')                    ; format-placeholders
            fromJSON('{')                    ; broken-json
            fromJSON(inputs.text).a.b        ; ""
            needs                            ; object-in-text
            needs.*.result                   ; object-in-text
            toJSON(needs)                    ; ""
            join(needs.*.result, ',')        ; ""
            needs == 'a'                     ; meaningless-comparison
            !needs.build                     ; meaningless-comparison
            inputs.flag && '' || 'b'         ; falsy-choice
            inputs.flag && 'a' || ''         ; ""
            github.event_name == 'push'      ; ""
            github.event_name == 'PUSH'      ; ""
            'schedule' != github.event_name  ; impossible-event
            github.event_name == github.ref  ; ""
            1 +                              ; expression-syntax
            """)
    void tellsOneThingOfAnExpression(String expression, String rule) {
        List<String> rules =
                Checked.findings("ci.yml", inStep("${{ " + expression + " }}"), RuleSettings.DEFAULT).stream()
                        .map(finding -> finding.rule())
                        .distinct()
                        .toList();
        assertThat(rules).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void pointsAtTheNode() {
        assertThat(Checked.workflow(inStep("a ${{ steps.script.outcome }} ${{ inputs.flag && steps.scrpt.outcome }}")))
                .containsExactly("33:63 unknown-step");
        assertThat(Checked.workflow(inStep("\"a \\t${{ github.ref == \\\"b\\\" }}\"")))
                .hasSize(1);
    }

    @Test
    void tellsOfAVariableThatTheSettingsDoNotList() {
        RuleSettings settings = new RuleSettings(
                RuleSettings.DEFAULT.target(),
                Optional.empty(),
                Optional.of(List.of("HOST")),
                ActionPolicy.ALL,
                java.util.Map.of());
        assertThat(Checked.findings("ci.yml", inStep("${{ vars.host }}"), settings))
                .isEmpty();
        assertThat(Checked.findings("ci.yml", inStep("${{ vars.HOSTS }}"), settings))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("unknown-variable");
                    assertThat(finding.hint()).contains("did you mean 'HOST'?");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            always-condition     ; if: always() || failure()         ; 7:13
            """)
    void isAskedForByName(String rule, String key, String place) {
        String yaml = """
                name: ci
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - %s
                        run: make
                """.formatted(key);
        assertThat(Checked.workflow(yaml)).isEmpty();
        assertThat(Checked.findings("ci.yml", yaml, RuleSettings.DEFAULT.withLevel(rule, Level.WARNING)))
                .extracting(finding ->
                        finding.start().line() + ":" + finding.start().column())
                .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }
}
