package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing but a syntax error comes of any text, and it points into the text. */
class ExpressionFuzzTest {
    private static final List<String> WORDS = List.of(
            "a", "github", "true", "null", "NaN", "(", ")", "[", "]", ",", ".", "*", "!", "==", "!=", "<", "<=", ">",
            ">=", "&&", "||", "&", "|", "=", "'", "''", "'x'", "\"", "1", "-1", ".5", "0x", "0o8", "1e", "${{", "}}",
            " ", "\n", "\u00a0", "\ud800", "@", "-", "+");

    @Property(tries = 3_000)
    void bytes(@ForAll byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
        read(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 3_000)
    void words(@ForAll("wordLists") List<String> words) {
        read(String.join("", words));
        read(String.join(" ", words));
        read("${{" + String.join("", words) + "}}");
    }

    @Property(tries = 3_000)
    void mutatedExpressions(@ForAll("expressions") Expression expression, @ForAll Random random) {
        StringBuilder text = new StringBuilder(ExpressionPrinter.print(expression));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(3));
            text.replace(at, end, WORDS.get(random.nextInt(WORDS.size())));
        }
        read(text.toString());
    }

    private static void read(String text) {
        try {
            Expression root = ExpressionParser.parse(text).root();
            assertThat(ExpressionParser.parse(ExpressionPrinter.print(root)).root())
                    .isEqualTo(root);
            assertThat(ExpressionNames.check(root, Dialect.GITEA)).isNotNull();
        } catch (ExpressionSyntaxException e) {
            pointsInto(text, e);
        }
        try {
            Template template = Template.parse(text);
            assertThat(Template.parse(template.print())).isEqualTo(template);
        } catch (ExpressionSyntaxException e) {
            pointsInto(text, e);
        }
    }

    private static void pointsInto(String text, ExpressionSyntaxException e) {
        assertThat(e.getMessage()).isNotBlank();
        assertThat(e.offset()).isBetween(0, text.length());
        assertThat(e.length()).isBetween(0, text.length() - e.offset());
    }

    @Provide
    Arbitrary<List<String>> wordLists() {
        return Arbitraries.of(WORDS).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return ArbitraryExpressions.any(12);
    }
}
