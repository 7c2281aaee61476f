package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absurd expressions are refused with a sentence, soon, and never by the end of the stack. */
@Timeout(20)
class ExpressionLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"(", "!", "[", "a[", "f(", "a.", "a&&", "a==", "-", "'a", "((", "f(a,", ".", "0x", "&&", "!("})
    void twoHundredThousandAreRefused(String piece) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(piece.repeat(200_000)))
                .withMessageContaining("21000 are allowed");
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> Template.parse("${{ " + piece.repeat(200_000) + " }}"));
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(piece.repeat(ExpressionParser.MAX_LENGTH / piece.length())));
    }

    @Test
    void theLengthIsGitHubs() {
        String fits = "'" + "x".repeat(20_998) + "'";

        assertThat(ExpressionParser.parse(fits).root()).isInstanceOf(Expression.Str.class);
        refused(fits + " ", "the expression is 21001 characters long; 21000 are allowed");
    }

    /** The expression itself is one level of the fifty. */
    @Test
    void theDepthIsGitHubs() {
        fits("(".repeat(49) + "a" + ")".repeat(49));
        tooDeep("(".repeat(50) + "a" + ")".repeat(50));
        fits("!".repeat(49) + "a");
        tooDeep("!".repeat(50) + "a");
        fits("a" + ".b".repeat(49));
        tooDeep("a" + ".b".repeat(50));
        fits("a" + "[0]".repeat(49));
        tooDeep("a" + "[0]".repeat(50));
        fits("f(".repeat(49) + ")".repeat(49));
        tooDeep("f(".repeat(50) + "a" + ")".repeat(50));
        fits("a && (".repeat(24) + "b" + ")".repeat(24));
        tooDeep("a && (".repeat(25) + "b" + ")".repeat(25));
    }

    @Test
    void whatStandsBesideAnotherIsNoDeeper() {
        fits("a.b.c && ".repeat(300) + "a.b.c");
        fits("f(a.b, (c), !d) == ".repeat(300) + "a");
        fits("a[b[c]] || ".repeat(100) + "a");
    }

    @Test
    void operatorsAreCounted() {
        fits("1<".repeat(ExpressionParser.MAX_OPERATORS) + "1");
        refused("1<".repeat(ExpressionParser.MAX_OPERATORS + 1) + "1", "more than 1000 operators");
    }

    private static void fits(String text) {
        Expression root = ExpressionParser.parse(text).root();

        assertThat(ExpressionParser.parse(ExpressionPrinter.print(root)).root())
                .isEqualTo(root)
                .hasSameHashCodeAs(root);
    }

    private static void tooDeep(String text) {
        refused(text, "more than 50 levels deep");
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void aNumberThatIsNoneIsReadOnce() {
        for (String end : List.of("x", "..", "e", "_a", ".x")) {
            assertThatExceptionOfType(ExpressionSyntaxException.class)
                    .isThrownBy(() -> ExpressionParser.parse("9".repeat(ExpressionParser.MAX_LENGTH - 2) + end));
        }
    }
}
