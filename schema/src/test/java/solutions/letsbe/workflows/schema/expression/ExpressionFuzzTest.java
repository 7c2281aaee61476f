package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonPrinter;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.expression.type.CheckedExpression;
import solutions.letsbe.workflows.schema.expression.type.ConstantTypes;
import solutions.letsbe.workflows.schema.expression.type.Scope;
import solutions.letsbe.workflows.schema.expression.type.Type;
import solutions.letsbe.workflows.schema.expression.type.TypeChecker;

/**
 * Nothing but a syntax error comes of any text, and it points into the text; what reads well is checked and evaluated.
 */
class ExpressionFuzzTest {
    private static final List<String> WORDS = List.of(
            "a", "github", "true", "null", "NaN", "(", ")", "[", "]", ",", ".", "*", "!", "==", "!=", "<", "<=", ">",
            ">=", "&&", "||", "&", "|", "=", "'", "''", "'x'", "\"", "1", "-1", ".5", "0x", "0o8", "1e", "${{", "}}",
            " ", "\n", "\u00a0", "\ud800", "@", "-", "+");

    private static final Value.Obj CONTEXTS = (Value.Obj) JsonReader.read(
            "{\"a\": {\"x\": [1, \"2\", {\"b\": [true]}], \"true\": 7}, \"github\": {\"a\": \"x\", \"e1\": {}}}");
    private static final Surroundings SURROUNDINGS = Surroundings.of(Dialect.GITHUB, CONTEXTS);
    private static final Scope SCOPE = Scope.of(
            Dialect.GITHUB, Map.of("a", ConstantTypes.of(CONTEXTS.get("a").orElseThrow()), "github", Type.ANY));

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
            checkAndEvaluate(root);
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

    /** Whatever the types know comes true, and nothing but a failed evaluation stops a value. */
    private static void checkAndEvaluate(Expression root) {
        CheckedExpression checked = TypeChecker.check(root, SCOPE);
        assertThat(checked.problems())
                .allSatisfy(
                        problem -> assertThat(problem.message()).isNotBlank().doesNotContain("\n"));
        assertThat(Constants.truth(root)).isNotNull();
        try {
            Value value = Evaluator.evaluate(root, SURROUNDINGS);
            assertThat(JsonReader.read(JsonPrinter.compact(value))).isNotNull();
            assertThat(checked.type().accepts(ConstantTypes.of(value)) || value.equals(Value.NULL))
                    .as("%s comes to %s and not to %s", ExpressionPrinter.print(root), value, checked.type())
                    .isTrue();
            Constants.fold(root).ifPresent(constant -> assertThat(constant).isEqualTo(value));
            Constants.truth(root).ifPresent(holds -> assertThat(value.isFalsy()).isNotEqualTo(holds));
        } catch (EvaluationException e) {
            assertThat(Expression.walk(root)).contains(e.node());
            assertThat(e.getMessage()).isNotBlank();
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
