package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What the printer writes reads back as the same tree. */
final class ExpressionRoundTripTest {
    private static final List<String> NAMES = List.of(
            "github", "GitHub", "a", "_", "_x-1", "null1", "True", "nan", "e5", "x--", "Infinity-", "needs", "a_b-c");

    @Property(tries = 3000)
    void printedReadsBackTheSame(@ForAll("expressions") Expression expression) {
        String text = ExpressionPrinter.print(expression);

        assertThat(ExpressionParser.parse(text).root()).as(text).isEqualTo(expression);
    }

    @Property(tries = 500)
    void printingIsSettled(@ForAll("expressions") Expression expression) {
        String text = ExpressionPrinter.print(expression);

        assertThat(ExpressionPrinter.print(ExpressionParser.parse(text).root())).isEqualTo(text);
    }

    @Property(tries = 2000)
    void everyNumberReadsBackTheSame(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Expression number = new Expression.Num(value);

        assertThat(ExpressionParser.parse(ExpressionPrinter.print(number)).root())
                .isEqualTo(number);
    }

    @Property(tries = 2000)
    void everyTextReadsBackTheSame(@ForAll("texts") String text) {
        Expression literal = new Expression.Str(text);

        assertThat(ExpressionParser.parse(ExpressionPrinter.print(literal)).root())
                .isEqualTo(literal);
    }

    @Example
    void parenthesesOnlyWhereNeeded() {
        for (String settled : List.of(
                "a && b || c",
                "a && (b || c)",
                "!(a == b)",
                "!a == b",
                "a == (b == c)",
                "a < b == c",
                "!!a",
                "(a || b)['x']",
                "(!a).b",
                "fromJSON('[1]')[0].*.a",
                "format('it''s {0}', github.ref)",
                "a[b && c]")) {
            assertThat(ExpressionPrinter.print(ExpressionParser.parse(settled).root()))
                    .isEqualTo(settled);
        }
        assertThat(ExpressionPrinter.print(
                        ExpressionParser.parse("((a&&b))||( c )").root()))
                .isEqualTo("a && b || c");
        assertThat(ExpressionPrinter.print(ExpressionParser.parse("a[*]").root()))
                .isEqualTo("a.*");
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return expressions(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of("", "'", "''", "}}", "${{", "\\", "\"", "\n", "日本", "\ud83d\ude00", "\ud83d", "a'b"),
                Arbitraries.strings().ofMaxLength(12));
    }

    private Arbitrary<Expression> expressions(int depth) {
        Arbitrary<Expression> leaf = leaves();
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> part = Arbitraries.lazy(() -> expressions(depth - 1));
        Arbitrary<String> name = Arbitraries.of(NAMES);
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf),
                Tuple.of(2, Combinators.combine(part, name).as(Expression.Property::new)),
                Tuple.of(2, Combinators.combine(part, part).as(Expression.Index::new)),
                Tuple.of(1, part.map(Expression.Wildcard::new)),
                Tuple.of(2, part.map(Expression.Not::new)),
                Tuple.of(2, Combinators.combine(name, part.list().ofMaxSize(3)).as(Expression.Call::new)),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.of(Operator.values()), part, part)
                                .as(Expression.Binary::new)));
    }

    private Arbitrary<Expression> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Expression.Null(), new Expression.Bool(true), new Expression.Bool(false)),
                Arbitraries.of(NAMES).map(Expression.Context::new),
                Arbitraries.of(
                                0.0,
                                -0.0,
                                Double.NaN,
                                Double.POSITIVE_INFINITY,
                                Double.NEGATIVE_INFINITY,
                                Double.MIN_VALUE,
                                -Double.MIN_NORMAL,
                                Double.MAX_VALUE,
                                1e15,
                                1e-6,
                                9.999999999999999e-7,
                                0.1,
                                1e21,
                                2e-308)
                        .map(Expression.Num::new),
                Arbitraries.doubles().map(Expression.Num::new),
                texts().map(Expression.Str::new));
    }
}
