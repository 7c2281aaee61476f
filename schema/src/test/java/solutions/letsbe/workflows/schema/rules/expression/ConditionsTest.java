package solutions.letsbe.workflows.schema.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static String step(String condition) {
        return """
                name: ci
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                      - {id: test, run: make}
                      - if: CONDITION
                        run: make
                """.replace("CONDITION", condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            github.ref_name == 'main'                               ; ~~
            ${{ github.ref_name == 'main' }}                        ; ~~
            "${{ github.ref_name == 'main' }} "                     ; always-true-condition
            ${{ github.ref }} == 'main'                             ; always-true-condition
            "!${{ github.ref }}"                                    ; always-true-condition
            true                                                    ; constant-condition
            ${{ false }}                                            ; constant-condition
            github.ref && false                                     ; constant-condition
            always()                                                ; ~~
            success() || true                                       ; constant-condition
            secrets.KEY != ''                                       ; ~~
            hashFiles('a') != ''                                    ; ~~
            ${{ }}                                                  ; expression-syntax
            github.ref ==                                           ; expression-syntax
            ${{ github.ref                                          ; expression-syntax
            job.status == 'failed'                                  ; impossible-result
            job.status == 'skipped'                                 ; impossible-result
            job.status == 'Failure'                                 ; ~~
            steps.test.outcome != 'failed'                          ; impossible-result
            steps.test.conclusion == 'skipped'                      ; ~~
            steps.test.outcome == ''                                ; ~~
            steps.test.outputs.result == 'failed'                   ; ~~
            "'error' == steps.test.outcome"                         ; impossible-result
            github.ref == 'main'                                    ; impossible-ref
            gitea.ref != 'v1'                                       ; impossible-ref
            github.ref == 'refs/heads/main'                         ; ~~
            github.ref == ''                                        ; ~~
            github.ref_name == 'refs/heads/main'                    ; impossible-ref
            "'refs/tags/v1' == github.ref_name"                     ; impossible-ref
            github.ref_name == 'v1'                                 ; ~~
            startsWith('refs/tags/', github.ref)                    ; swapped-arguments
            endsWith('refs/tags/', gitea.ref)                       ; swapped-arguments
            startsWith(github.ref, 'refs/tags/')                    ; ~~
            startsWith(github.ref, github.base_ref)                 ; ~~
            """)
    void ofSteps(String condition, String rule) {
        assertThat(Checked.workflow(step(condition)))
                .hasSize(rule.isEmpty() ? 0 : 1)
                .allSatisfy(place -> assertThat(place).startsWith("8:").endsWith(" " + rule));
    }

    /** Only of some events Gitea of every version gives the full ref. */
    @ParameterizedTest
    @CsvSource({"push, 1", "schedule, 0", "issues, 0", "workflow_call, 0"})
    void refsOfOtherEvents(String event, int findings) {
        String yaml = step("github.ref == 'main'").replace("on: push", "on: [pull_request, " + event + "]");
        assertThat(Checked.workflow(yaml).stream().filter(place -> place.endsWith(" impossible-ref")))
                .hasSize(findings);
    }

    @Test
    void newlineAtTheEndOfABlockIsText() {
        assertThat(Checked.workflow(step("|\n            ${{ github.ref_name == 'a' }}")))
                .containsExactly("8:13 always-true-condition");
        assertThat(Checked.workflow(step("|-\n            ${{ github.ref_name == 'a' }}")))
                .isEmpty();
        assertThat(Checked.workflow(step("|\n            github.ref_name == 'a'"))).isEmpty();
        assertThat(Checked.workflow(step(">-\n            github.ref_name == 'a'\n            && github.reff")))
                .containsExactly("10:16 unknown-property");
    }

    /** Who decides depends on the version, on needs, and on whether a workflow is called. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            1.27.3 ; needs: a ; env.A           ; blocking-context
            1.27.3 ; needs: a ; secrets.A       ; blocking-context
            1.27.3 ; needs: a ; runner.os       ; blocking-context
            1.27.3 ; needs: a ; steps.a.outcome ; blocking-context
            1.27.3 ; needs: a ; hashFiles('a')  ; blocking-context
            1.27.3 ; needs: a ; job.status      ; unavailable-context
            1.27.3 ; needs: a ; vars.A          ; ~~
            1.27.3 ; needs: a ; needs.a.result  ; ~~
            1.27.3 ; needs: a ; always()        ; ~~
            1.27.3 ; name: b  ; env.A           ; unavailable-context
            1.27.3 ; name: b  ; secrets.A       ; unavailable-context
            1.27.3 ; name: b  ; steps.a.outcome ; unavailable-context
            1.26   ; needs: a ; env.A           ; unavailable-context
            1.26   ; needs: a ; vars.A          ; ~~
            """)
    void ofJobs(String gitea, String key, String condition, String rule) {
        List<String> told = Checked.workflow(gitea, """
                name: ci
                on: push
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                  b:
                    %s
                    if: %s
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """.formatted(key, condition));
        assertThat(told).isEqualTo(rule.isEmpty() ? List.of() : List.of("10:9 " + rule));
    }
}
