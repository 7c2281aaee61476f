package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionPrinterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    a&&b||c                      ~ a && b || c
                    a && (b || c)                ~ a && (b || c)
                    (a && b) || c                ~ a && b || c
                    ((a == b) == c)              ~ a == b == c
                    a == (b == c)                ~ a == (b == c)
                    !(a)                         ~ !a
                    !(a == b)                    ~ !(a == b)
                    (!a) == b                    ~ !a == b
                    ! ! a                        ~ !!a
                    (!a).b                       ~ (!a).b
                    ('x').b                      ~ ('x').b
                    (1)[0]                       ~ (1)[0]
                    (f()).b                      ~ f().b
                    f( (a) , (b||c) )            ~ f(a, b || c)
                    a[ (b || c) ]                ~ a[b || c]
                    a [ * ] . b                  ~ a.*.b
                    a['b']                       ~ a['b']
                    'it''s'                      ~ 'it''s'
                    """)
    void hasOneNormalForm(String written, String printed) {
        assertThat(ExpressionPrinter.print(ExpressionParser.parse(written).root()))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, -0",
        "1.0, 1",
        "-2.5, -2.5",
        "100000, 100000",
        "999999999999999, 999999999999999",
        "1e15, 1e15",
        "1.5e300, 1.5e300",
        "-1.25e-9, -1.25e-9",
        "0.000001, 0.000001",
        "4.9E-324, 5e-324",
        "2.0E-3, 0.002",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void numbersTakeTheFewestDigits(double value, String printed) {
        assertThat(ExpressionPrinter.print(new Expression.Num(value))).isEqualTo(printed);
    }

    @Test
    void writesTreesOfAnyDepth() {
        Expression left = new Expression.Context("a");
        Expression right = new Expression.Context("a");
        for (int i = 0; i < 100_000; i++) {
            left = new Expression.Not(left);
            right = new Expression.Binary(Operator.AND, new Expression.Context("b"), right);
        }

        assertThat(ExpressionPrinter.print(left)).hasSize(100_001);
        assertThat(ExpressionPrinter.print(right)).startsWith("b && (b && (").endsWith("a" + ")".repeat(99_999));
    }
}
