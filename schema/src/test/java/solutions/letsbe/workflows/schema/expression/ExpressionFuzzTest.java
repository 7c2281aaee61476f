package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Whatever the text, the parser gives a tree or says where it is wrong; nothing else escapes, and soon. */
final class ExpressionFuzzTest {
    @Property(tries = 5000)
    void anyText(@ForAll String text) {
        parse(text);
    }

    @Property(tries = 10000)
    void anyWords(@ForAll("words") String text) {
        parse(text);
    }

    @Example
    void nestingIsBounded() {
        for (String open :
                List.of("(", "!", "a[", "f(", "a[(", "f(!", "((a)", "[", "-", "''", "a.", "a.*", "a||", "a==")) {
            String text = open.repeat(200_000);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> refused(text));
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> parse(text.substring(0, Math.min(text.length(), ExpressionParser.MAX_LENGTH))));
        }
    }

    @Example
    void limitsAreWhatTheySay() {
        int nesting = ExpressionParser.MAX_NESTING;
        ExpressionParser.parse("(".repeat(nesting) + "a" + ")".repeat(nesting));
        refused("(".repeat(nesting + 1) + "a" + ")".repeat(nesting + 1));
        ExpressionParser.parse("a" + ".b".repeat(ExpressionParser.MAX_CHAIN));
        refused("a" + ".b".repeat(ExpressionParser.MAX_CHAIN + 1));
        ExpressionParser.parse("'" + "x".repeat(ExpressionParser.MAX_LENGTH - 2) + "'");
        refused("'" + "x".repeat(ExpressionParser.MAX_LENGTH - 1) + "'");
    }

    @Example
    void spansLieInTheText() {
        String text = " a.b[ 'x' ] && !( f( 1, -2 ) == c.* ) ";
        ParsedExpression parsed = ExpressionParser.parse(text);
        for (Expression node : Expression.walk(parsed.root())) {
            Span span = parsed.span(node);
            assertThat(span.start()).isNotNegative();
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            assertThat(ExpressionParser.parse(text.substring(span.start(), span.end()))
                            .root())
                    .isEqualTo(node);
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "a",
                        "github",
                        "null",
                        "true",
                        "NaN",
                        "Infinity",
                        "-Infinity",
                        "0",
                        "1.5",
                        "0x1f",
                        "0o7",
                        "-",
                        "+",
                        "1e9",
                        "'x'",
                        "''",
                        "'",
                        "\"",
                        "(",
                        ")",
                        "[",
                        "]",
                        ".",
                        "*",
                        ",",
                        "!",
                        "==",
                        "!=",
                        "<",
                        "<=",
                        ">",
                        ">=",
                        "&&",
                        "||",
                        "&",
                        "=",
                        "|",
                        "f(",
                        " ",
                        "\t",
                        "\n",
                        "${{",
                        "}}",
                        "\u00a0",
                        "é",
                        "\ud800")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    /** Parses; if that is refused, the fault must lie in the text and the message must say something. */
    private static void parse(String text) {
        try {
            ParsedExpression parsed = ExpressionParser.parse(text);
            assertThat(ExpressionParser.parse(ExpressionPrinter.print(parsed.root()))
                            .root())
                    .isEqualTo(parsed.root());
        } catch (ExpressionSyntaxException e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.offset()).isBetween(0, text.length());
            assertThat(e.offset() + e.length()).isLessThanOrEqualTo(text.length());
        }
    }

    private static void refused(String text) {
        assertThatExceptionOfType(ExpressionSyntaxException.class).isThrownBy(() -> ExpressionParser.parse(text));
    }
}
