package solutions.letsbe.workflows.schema.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.rules.RuleFindings;

/** Values that every run comes to, where a key takes no text. */
class ConstantValueTest {
    private static final String WORKFLOW = """
            name: ci
            on: push
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: make
                    %s
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            timeout-minutes: ${{ 'foo' }}                ; a number, and this is the text 'foo'
            timeout-minutes: ${{ '' }}                   ; a number, and this is the text ''
            timeout-minutes: ${{ format('{0}x', 1) }}    ; a number, and this is the text '1x'
            timeout-minutes: ${{ false || '5m' }}        ; a number, and this is the text '5m'
            timeout-minutes: ${{ 0 }}                    ; a number greater than 0, and this is 0
            timeout-minutes: ${{ '-5' }}                 ; a number greater than 0, and this is -5
            timeout-minutes: ${{ null }}                 ; a number, and this is null
            continue-on-error: ${{ 'yes' }}              ; a boolean, and this is the text 'yes'
            continue-on-error: ${{ '' }}                 ; a boolean, and this is the text ''
            """)
    void isWrong(String key, String words) {
        assertThat(RuleFindings.in("ci.yml", "wrong-expression-type", WORKFLOW.formatted(key), settings -> settings))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("'" + key.substring(0, key.indexOf(':')) + "' takes " + words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            timeout-minutes: ${{ '10' }}
            timeout-minutes: ${{ ' 10 ' }}
            timeout-minutes: ${{ 0.5 }}
            timeout-minutes: ${{ github.ref_name && 'foo' }}
            continue-on-error: ${{ 'true' }}
            continue-on-error: ${{ 'False' }}
            continue-on-error: ${{ vars.FLAG }}
            """)
    void serves(String key) {
        assertThat(RuleFindings.places("wrong-expression-type", WORKFLOW.formatted(key)))
                .isEmpty();
    }
}
