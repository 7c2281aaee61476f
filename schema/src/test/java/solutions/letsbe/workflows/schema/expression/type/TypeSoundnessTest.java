package solutions.letsbe.workflows.schema.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** What the types say of expressions that nearly always evaluate is what comes of them. */
class TypeSoundnessTest {
    private static final Value.Obj CONTEXTS = (Value.Obj) JsonReader.read("""
            {
              "a": {"x": [1, 2], "y": {"b": true, "c": "text"}, "n": 0, "e": ""},
              "l": [{"b": 1, "c": ["p", "q"]}, {"b": 2, "c": ["r"]}],
              "t": "true"
            }
            """);
    private static final Surroundings SURROUNDINGS = Surroundings.of(Dialect.GITHUB, CONTEXTS);
    private static final Scope SCOPE = Scope.of(Dialect.GITHUB, Map.of("a", type("a"), "l", type("l"), "t", type("t")));
    private static final List<String> LEAVES = List.of(
            "a",
            "l",
            "t",
            "1",
            "0",
            "-1.5",
            "'b'",
            "''",
            "'0'",
            "true",
            "false",
            "null",
            "NaN",
            "a.x",
            "a.y.b",
            "l.*.b",
            "fromJSON('[1, \"b\", null]')",
            "fromJSON('{\"b\": {\"c\": 1}}')",
            "'{\"b\": 1}'",
            "'{0}'");
    private static final List<String> ACCESSES =
            List.of(".b", ".c", ".x", ".y", ".zz", ".*", "[0]", "[1]", "['b']", "[t]", "[a.n]", "[null]", "[*]");
    private static final List<String> OPERATORS = List.of("&&", "||", "&&", "||", "==", "!=", "<", ">=");

    private static Type type(String context) {
        return ConstantTypes.of(CONTEXTS.get(context).orElseThrow());
    }

    @Property(tries = 20_000)
    void valuesAreOfTheirTypes(@ForAll Random random) {
        String text = expression(random, 4);
        Expression root = ExpressionParser.parse(text).root();
        CheckedExpression checked = TypeChecker.check(root, SCOPE);
        Value value;
        try {
            value = Evaluator.evaluate(root, SURROUNDINGS);
        } catch (EvaluationException e) {
            return;
        }
        assertThat(isOf(checked.type(), value))
                .as("%s comes to %s, and not to %s", text, value, checked.type())
                .isTrue();
        Constants.fold(root).ifPresent(constant -> assertThat(constant).as(text).isEqualTo(value));
        Constants.truth(root)
                .ifPresent(holds -> assertThat(value.isFalsy()).as(text).isNotEqualTo(holds));
    }

    /** Whether a value may have the type; what is missing is null in spite of its type. */
    private static boolean isOf(Type type, Value value) {
        if (value instanceof Value.Null || type instanceof Type.Any) {
            return true;
        }
        if (type instanceof Type.Array array && value instanceof Value.Array elements) {
            return array.filtered() == elements.filtered()
                    && elements.elements().stream().allMatch(element -> isOf(array.element(), element));
        }
        if (type instanceof Type.ClosedObject closed && value instanceof Value.Obj object) {
            return object.properties().entrySet().stream().allMatch(property -> closed.property(property.getKey())
                    .filter(known -> isOf(known, property.getValue()))
                    .isPresent());
        }
        return type.accepts(ConstantTypes.of(value));
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return any(random, LEAVES);
        }
        return switch (random.nextInt(6)) {
            case 0 -> any(random, LEAVES);
            case 1 -> "!(" + expression(random, depth - 1) + ")";
            case 2, 3 -> {
                StringBuilder path = new StringBuilder("(" + expression(random, depth - 1) + ")");
                for (int i = random.nextInt(3); i >= 0; i--) {
                    path.append(any(random, ACCESSES));
                }
                yield path.toString();
            }
            case 4 -> call(random, depth - 1);
            default ->
                "(" + expression(random, depth - 1) + " " + any(random, OPERATORS) + " " + expression(random, depth - 1)
                        + ")";
        };
    }

    private static String call(Random random, int depth) {
        String one = expression(random, depth);
        String other = expression(random, depth);
        return switch (random.nextInt(7)) {
            case 0 -> "contains(" + one + ", " + other + ")";
            case 1 -> "startsWith(" + one + ", " + other + ")";
            case 2 -> "join(" + one + ", " + other + ")";
            case 3 -> "toJSON(" + one + ")";
            case 4 -> "fromJSON(toJSON(" + one + "))";
            case 5 -> "format('{0}', " + one + ")";
            default -> "case(!(" + one + "), " + other + ", " + one + ")";
        };
    }

    private static String any(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
