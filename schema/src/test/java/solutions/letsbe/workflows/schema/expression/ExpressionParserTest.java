package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {
    private static final Expression A = new Expression.Context("a");
    private static final Expression B = new Expression.Context("b");
    private static final Expression C = new Expression.Context("c");

    private static Expression parse(String text) {
        return ExpressionParser.parse(text).root();
    }

    @Test
    void readsEveryKindOfNode() {
        assertThat(parse("null")).isEqualTo(new Expression.Null());
        assertThat(parse("true")).isEqualTo(new Expression.Bool(true));
        assertThat(parse("'it''s'")).isEqualTo(new Expression.Str("it's"));
        assertThat(parse("''''''")).isEqualTo(new Expression.Str("''"));
        assertThat(parse("a.b-c")).isEqualTo(new Expression.Property(A, "b-c"));
        assertThat(parse("a.true")).isEqualTo(new Expression.Property(A, "true"));
        assertThat(parse("a['x y']")).isEqualTo(new Expression.Index(A, new Expression.Str("x y")));
        assertThat(parse("a.*")).isEqualTo(new Expression.Wildcard(A));
        assertThat(parse("a [ * ]")).isEqualTo(new Expression.Wildcard(A));
        assertThat(parse("a(b, c)")).isEqualTo(new Expression.Call("a", List.of(B, C)));
        assertThat(parse("!a")).isEqualTo(new Expression.Not(A));
        assertThat(parse(" \t\r\na<=b ")).isEqualTo(new Expression.Binary(Operator.LESS_OR_EQUAL, A, B));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t"})
    void blankIsNull(String blank) {
        ParsedExpression parsed = ExpressionParser.parse(blank);

        assertThat(parsed.root()).isEqualTo(new Expression.Null());
        assertThat(parsed.span(parsed.root())).isEqualTo(new Span(0, blank.length()));
    }

    @Test
    void keywordsAreOfOneCase() {
        assertThat(parse("True")).isEqualTo(new Expression.Context("True"));
        assertThat(parse("nan")).isEqualTo(new Expression.Context("nan"));
    }

    @ParameterizedTest
    @CsvSource({
        "0x1F, 31",
        "0xffffffffffffffffffff, 1.2089258196146292e24",
        "0o17, 15",
        ".5, 0.5",
        "5., 5",
        "+.5E+2, 50",
        "-0, -0.0",
        "1e400, Infinity",
        "-Infinity, -Infinity",
        "+Infinity, Infinity",
        "NaN, NaN"
    })
    void readsNumbers(String text, double value) {
        assertThat(parse(text)).isEqualTo(new Expression.Num(value));
    }

    @Test
    void operatorsOfOneLevelGroupFromTheLeft() {
        assertThat(parse("a && b && c"))
                .isEqualTo(new Expression.Binary(Operator.AND, new Expression.Binary(Operator.AND, A, B), C));
        assertThat(parse("a && (b && c)"))
                .isEqualTo(new Expression.Binary(Operator.AND, A, new Expression.Binary(Operator.AND, B, C)));
        assertThat(parse("a == b != c"))
                .isEqualTo(new Expression.Binary(Operator.NOT_EQUAL, new Expression.Binary(Operator.EQUAL, A, B), C));
    }

    @Test
    void bindsFromOrToDot() {
        assertThat(parse("a || b && !c.x == 1 < 2"))
                .isEqualTo(new Expression.Binary(
                        Operator.OR,
                        A,
                        new Expression.Binary(
                                Operator.AND,
                                B,
                                new Expression.Binary(
                                        Operator.EQUAL,
                                        new Expression.Not(new Expression.Property(C, "x")),
                                        new Expression.Binary(
                                                Operator.LESS, new Expression.Num(1), new Expression.Num(2))))));
    }

    @Test
    void tellsWhereANodeStands() {
        String text = " a == ( b.c ) ";
        ParsedExpression parsed = ExpressionParser.parse(text);
        Expression.Binary root = (Expression.Binary) parsed.root();

        assertThat(parsed.span(root)).isEqualTo(new Span(1, 13));
        assertThat(parsed.span(root.left())).isEqualTo(new Span(1, 2));
        assertThat(parsed.span(root.right())).as("with its parentheses").isEqualTo(new Span(6, 13));
        assertThat(parsed.span(root.right().parts().get(0))).isEqualTo(new Span(8, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> parsed.span(new Expression.Context("a")));
    }

    @Test
    void equalityForgetsWhereNodesStood() {
        assertThat(parse("a==b")).isEqualTo(parse(" ( a ) == b"));
    }

    /** Text, what the message holds, where it points, and how far. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    a == "main"       ~ strings take single quotes: write 'text'         ~ 5 ~ 6
                    a == "main        ~ strings take single quotes: write 'text'         ~ 5 ~ 1
                    'it's'            ~ this string has no end: a ' is missing            ~ 5 ~ 1
                    'abc              ~ this string has no end: a ' is missing            ~ 0 ~ 4
                    (a                ~ the '(' is never closed: a ')' is missing         ~ 0 ~ 1
                    a[1               ~ the '[' is never closed: a ']' is missing         ~ 1 ~ 1
                    f(a, b            ~ the '(' is never closed: a ')' is missing         ~ 1 ~ 1
                    (a]               ~ ']' cannot stand here; expected is ')'            ~ 2 ~ 1
                    a)                ~ ')' cannot stand here; expected is an operator, or the end ~ 1 ~ 1
                    a b               ~ 'b' cannot stand here; expected is an operator, or the end ~ 2 ~ 1
                    a 'it''s'         ~ the string 'it''s' cannot stand here              ~ 2 ~ 7
                    a = b             ~ write '==' to compare                             ~ 2 ~ 1
                    a & b             ~ write '&&' instead of '&'                         ~ 2 ~ 1
                    a | b             ~ write '||' instead of '|'                         ~ 2 ~ 1
                    a and b           ~ write && for it                                   ~ 2 ~ 3
                    a or b            ~ write || for it                                   ~ 2 ~ 2
                    not a             ~ 'a' cannot stand here                             ~ 4 ~ 1
                    a <> b            ~ for 'not equal' write !=                          ~ 3 ~ 1
                    a ==              ~ the expression ends too early; a value is missing ~ 4 ~ 0
                    &&                ~ '&&' cannot stand here; expected is a value       ~ 0 ~ 2
                    a.                ~ ends too early; the name of a property, or * is missing ~ 2 ~ 0
                    a.'b'             ~ expected is the name of a property, or *          ~ 2 ~ 3
                    a.1               ~ '1' cannot stand here                             ~ 2 ~ 1
                    a.b@r             ~ 'b@r' is no name                                  ~ 2 ~ 3
                    a.b$              ~ another property write ['...']                    ~ 2 ~ 2
                    a[]               ~ ']' cannot stand here; expected is a value        ~ 2 ~ 1
                    f(a,)             ~ ')' cannot stand here; expected is a value        ~ 4 ~ 1
                    f(,)              ~ ',' cannot stand here; expected is a value        ~ 2 ~ 1
                    'a'.b             ~ a literal has no properties                       ~ 3 ~ 1
                    true[0]           ~ a literal has no properties                       ~ 4 ~ 1
                    true()            ~ 'true' is a value and no function                 ~ 0 ~ 4
                    1 + 2             ~ there is no arithmetic in expressions             ~ 2 ~ 1
                    a -1              ~ there is no arithmetic in expressions             ~ 2 ~ 2
                    a * 2             ~ there is no arithmetic in expressions             ~ 2 ~ 1
                    a / 2             ~ there is no arithmetic in expressions             ~ 2 ~ 1
                    a ? b : c         ~ write: condition && 'this' || 'that'              ~ 2 ~ 1
                    0x01p2            ~ '0x01p2' is no number                             ~ 0 ~ 6
                    -Inf              ~ '-Inf' is no number                               ~ 0 ~ 4
                    -0xFF             ~ only decimals take a sign                         ~ 0 ~ 5
                    1.2.3             ~ '1.2.3' is no number                              ~ 0 ~ 5
                    ${{ a }}          ~ no ${{ or }} stands within another                ~ 0 ~ 1
                    {}                ~ fromJSON('{...}')                                 ~ 0 ~ 1
                    a\u00a0b          ~ 'a\u00a0b' is no name                             ~ 0 ~ 3
                    \u00a0b           ~ the invisible character U+00A0                    ~ 0 ~ 1
                    \u2018b\u2019     ~ strings take straight single quotes               ~ 0 ~ 1
                    a == \ud83d\ude00 ~ '\ud83d\ude00' has no meaning in an expression    ~ 5 ~ 2
                    """)
    void saysWhatIsWrongAndWhere(String text, String message, int offset, int length) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(text))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .satisfies(e -> assertThat(e.length()).isEqualTo(length));
    }

    @Test
    void nodesRefuseNamesThatWouldNotReadBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Context("null"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Context(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Context("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Property(A, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Property(A, "a.b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Call("NaN", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Expression.Call("f\n", List.of()));
    }
}
