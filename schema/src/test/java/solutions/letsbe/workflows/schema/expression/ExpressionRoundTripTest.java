package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Printing and parsing undo each other. */
class ExpressionRoundTripTest {
    @Property
    void printedReadsBackAsTheSameTree(@ForAll("expressions") Expression expression) {
        String printed = ExpressionPrinter.print(expression);

        assertThat(ExpressionParser.parse(printed).root()).as(printed).isEqualTo(expression);
    }

    @Property
    void theNormalFormIsOne(@ForAll("expressions") Expression expression) {
        String printed = ExpressionPrinter.print(expression);

        assertThat(ExpressionPrinter.print(ExpressionParser.parse(printed).root()))
                .isEqualTo(printed);
    }

    @Property(tries = 10_000)
    void everyNumberReadsBack(@ForAll("numbers") double number) {
        Expression expression = new Expression.Num(number);

        assertThat(ExpressionParser.parse(ExpressionPrinter.print(expression)).root())
                .isEqualTo(expression);
    }

    /** What a node's span covers is that node, written alone. */
    @Property
    void everySpanCoversItsNode(@ForAll("expressions") Expression expression) {
        String printed = ExpressionPrinter.print(expression);
        ParsedExpression parsed = ExpressionParser.parse(printed);

        for (Expression node : Expression.walk(parsed.root())) {
            Span span = parsed.span(node);
            String part = printed.substring(span.start(), span.end());
            assertThat(ExpressionParser.parse(part).root()).as(part).isEqualTo(node);
        }
    }

    /** No pair of parentheses can go: without it the text is no expression, or another one. */
    @Property(tries = 300)
    void noParenthesesAreIdle(@ForAll("small") Expression expression) {
        String printed = ExpressionPrinter.print(expression);
        for (Token token : ExpressionLexer.tokens(printed)) {
            if (token.is("(")) {
                int open = token.span().start();
                int close = matching(printed, open);
                String without = printed.substring(0, open)
                        + " "
                        + printed.substring(open + 1, close)
                        + " "
                        + printed.substring(close + 1);
                assertThat(reads(without, expression)).as(printed).isFalse();
            }
        }
    }

    private static boolean reads(String text, Expression expression) {
        try {
            return ExpressionParser.parse(text).root().equals(expression);
        } catch (ExpressionSyntaxException e) {
            return false;
        }
    }

    private static int matching(String text, int open) {
        int depth = 0;
        for (Token token : ExpressionLexer.tokens(text)) {
            if (token.span().start() >= open && (token.is("(") || token.is(")"))) {
                depth += token.is("(") ? 1 : -1;
                if (depth == 0) {
                    return token.span().start();
                }
            }
        }
        throw new AssertionError("no end in " + text);
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return ArbitraryExpressions.any(20);
    }

    @Provide
    Arbitrary<Expression> small() {
        return ArbitraryExpressions.any(10);
    }

    @Provide
    Arbitrary<Double> numbers() {
        return Arbitraries.oneOf(ArbitraryExpressions.number(), Arbitraries.doubles());
    }
}
