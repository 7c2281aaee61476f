package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Template.Hole A = new Template.Hole(new Expression.Context("a"));

    @Test
    void readsTextsAndHoles() {
        assertThat(Template.parse("x${{a}}y${{ 'b }} c' }}").parts())
                .containsExactly(
                        new Template.Text("x"),
                        A,
                        new Template.Text("y"),
                        new Template.Hole(new Expression.Str("b }} c")));
        assertThat(Template.parse("").parts()).isEmpty();
        assertThat(Template.parse("$ {{ a }}").isPlainText()).isTrue();
        assertThat(Template.parse("$${{ a }}}}").parts())
                .containsExactly(new Template.Text("$"), A, new Template.Text("}}"));
        assertThat(Template.parse("${{ 'it''s }}' }}").expressions()).containsExactly(new Expression.Str("it's }}"));
    }

    @Test
    void aSingleHoleHasNothingAroundIt() {
        assertThat(Template.parse("${{ a }}").singleHole()).contains(A.expression());
        assertThat(Template.parse("${{ a }} ").isSingleHole()).isFalse();
        assertThat(Template.parse("${{ a }}${{ a }}").singleHole()).isEmpty();
        assertThat(Template.parse("a").singleHole()).isEmpty();
    }

    @Test
    void joinsNeighbouringTexts() {
        Template template = Template.of(
                new Template.Text("a"), new Template.Text(""), new Template.Text("b"), A, new Template.Text(""));

        assertThat(template.parts()).containsExactly(new Template.Text("ab"), A);
        assertThat(template.print()).isEqualTo("ab${{ a }}");
    }

    @Test
    void refusesATextThatWouldReadAsAHole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of(new Template.Text("a ${{ b }}")))
                .withMessageContaining("holds ${{, which begins a hole");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of(new Template.Text("$"), new Template.Text("{{")));
        assertThat(Template.of(new Template.Text("${"), A).print()).isEqualTo("${${{ a }}");
    }

    @Test
    void tellsWhereHolesAndTheirNodesStand() {
        ParsedTemplate parsed = TemplateParser.parse("ab ${{ a }} ${{ b.c }}");
        ParsedTemplate.ParsedHole second = parsed.holes().get(1);

        assertThat(parsed.holes()).hasSize(2);
        assertThat(parsed.holes().get(0).span()).isEqualTo(new Span(3, 11));
        assertThat(second.span()).isEqualTo(new Span(12, 22));
        assertThat(second.expression().span(second.expression().root())).isEqualTo(new Span(16, 19));
        assertThat(second.expression().root())
                .isSameAs(parsed.template().expressions().get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    a ${{ b           ~ this ${{ is never closed: a }} is missing    ~ 2  ~ 3
                    a ${{ b }         ~ this ${{ is never closed: a }} is missing    ~ 2  ~ 3
                    a ${{ }} b        ~ nothing stands between ${{ and }}            ~ 2  ~ 6
                    a ${{}}           ~ nothing stands between ${{ and }}            ~ 2  ~ 5
                    a ${{ 'b }}       ~ this string has no end: a ' is missing        ~ 6  ~ 5
                    a ${{ "it's" }}   ~ strings take single quotes                   ~ 6  ~ 6
                    a ${{ b ${{ c }}  ~ no ${{ or }} stands within another           ~ 8  ~ 1
                    ${{ a }} ${{ b c }} ~ 'c' cannot stand here                      ~ 15 ~ 1
                    ${{ a == }}       ~ the expression ends too early                ~ 9  ~ 0
                    """)
    void saysWhatIsWrongAndWhere(String text, String message, int offset, int length) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> Template.parse(text))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .satisfies(e -> assertThat(e.length()).isEqualTo(length));
    }

    @Property
    void printedReadsBackAsTheSameTemplate(@ForAll("templates") Template template) {
        String printed = template.print();

        assertThat(Template.parse(printed)).as(printed).isEqualTo(template);
    }

    @Provide
    Arbitrary<Template> templates() {
        Arbitrary<Template.Part> text = Arbitraries.oneOf(
                        ArbitraryExpressions.text(),
                        Arbitraries.strings()
                                .withChars('$', '{', '}', '\'', ' ')
                                .ofMaxLength(6))
                .map(Template.Text::new);
        Arbitrary<Template.Part> hole = ArbitraryExpressions.any(8).map(Template.Hole::new);
        return Arbitraries.oneOf(text, hole)
                .list()
                .ofMaxSize(6)
                .filter(TemplateTest::holdsNoOpening)
                .map(Template::new);
    }

    private static boolean holdsNoOpening(List<Template.Part> parts) {
        StringBuilder run = new StringBuilder();
        for (Template.Part part : parts) {
            run.append(part instanceof Template.Text text ? text.text() : "|");
        }
        return run.indexOf("${{") < 0;
    }
}
