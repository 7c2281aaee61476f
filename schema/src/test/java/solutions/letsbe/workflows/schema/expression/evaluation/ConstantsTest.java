package solutions.letsbe.workflows.schema.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;

class ConstantsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', nullValues = "-", textBlock = """
            1 == 1                                  ~ true    ~ true
            ''                                      ~ ""      ~ false
            format('{0}', 1)                        ~ "1"     ~ true
            contains(fromJSON('["a"]'), 'A')        ~ true    ~ true
            fromJSON('{"a": [1]}').a[0]             ~ 1       ~ true
            fromJSON('[{"a": 1}]').*.a              ~ [1]     ~ true
            !null                                   ~ true    ~ true
            false && github.actor                   ~ false   ~ false
            'a' || github.actor                     ~ "a"     ~ true
            true && 'a' || github.actor             ~ "a"     ~ true
            github.actor && false                   ~ -       ~ false
            github.actor || 'a'                     ~ -       ~ true
            !(github.actor && null)                 ~ -       ~ true
            github.actor && 'a'                     ~ -       ~ -
            github.actor || ''                      ~ -       ~ -
            github.actor == 'a'                     ~ -       ~ -
            (github.actor || true) == true          ~ -       ~ -
            always()                                ~ -       ~ -
            success() || true                       ~ -       ~ true
            hashFiles('a')                          ~ -       ~ -
            fromJSON('{')                           ~ -       ~ -
            format('{1}', 1)                        ~ -       ~ -
            nope(1)                                 ~ -       ~ -
            contains('a')                           ~ -       ~ -
            """)
    void folds(String text, String json, Boolean truth) {
        Expression expression = ExpressionParser.parse(text).root();

        assertThat(Constants.fold(expression).map(JsonPrinter::compact)).isEqualTo(Optional.ofNullable(json));
        assertThat(Constants.truth(expression)).isEqualTo(Optional.ofNullable(truth));
    }
}
