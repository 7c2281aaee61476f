package solutions.letsbe.workflows.schema.expression.type;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.expression.type.Type.ANY;
import static solutions.letsbe.workflows.schema.expression.type.Type.BOOLEAN;
import static solutions.letsbe.workflows.schema.expression.type.Type.NULL;
import static solutions.letsbe.workflows.schema.expression.type.Type.NUMBER;
import static solutions.letsbe.workflows.schema.expression.type.Type.OBJECT;
import static solutions.letsbe.workflows.schema.expression.type.Type.STRING;
import static solutions.letsbe.workflows.schema.expression.type.Type.arrayOf;
import static solutions.letsbe.workflows.schema.expression.type.Type.closed;
import static solutions.letsbe.workflows.schema.expression.type.Type.mapOf;
import static solutions.letsbe.workflows.schema.expression.type.Type.open;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TypeTest {
    private static final List<Type> SAMPLES = List.of(
            ANY,
            NULL,
            BOOLEAN,
            NUMBER,
            STRING,
            OBJECT,
            arrayOf(ANY),
            arrayOf(NUMBER),
            arrayOf(closed(Map.of("a", STRING))),
            new Type.Array(STRING, true),
            closed(Map.of()),
            closed(Map.of("a", NUMBER)),
            closed(Map.of("A", STRING, "b", BOOLEAN)),
            open(Map.of("a", NUMBER)),
            open(Map.of("b", arrayOf(STRING))),
            mapOf(STRING),
            mapOf(NUMBER),
            mapOf(ANY));

    @Test
    void inWords() {
        assertThat(SAMPLES.stream().map(Type::toString))
                .containsExactly(
                        "any value",
                        "null",
                        "a boolean",
                        "a number",
                        "a string",
                        "an object",
                        "an array",
                        "an array of numbers",
                        "an array of objects",
                        "an array of strings",
                        "an object without properties",
                        "an object with a",
                        "an object with A, b",
                        "an object",
                        "an object",
                        "an object of strings",
                        "an object of numbers",
                        "an object");
        assertThat(ContextTypes.outputs(
                                IntStream.range(10, 30).mapToObj(i -> "o" + i).toList())
                        .toString())
                .isEqualTo("an object with o10, o11, o12, o13, o14, o15, o16, o17, o18, o19, o20, o21 and 8 more");
    }

    @Test
    void propertiesAreReadInAnyCase() {
        Type closed = closed(Map.of("Key", NUMBER));

        assertThat(closed.property("kEY")).contains(NUMBER);
        assertThat(closed.property("other")).isEmpty();
        assertThat(open(Map.of("Key", NUMBER)).property("key")).contains(NUMBER);
        assertThat(open(Map.of("Key", NUMBER)).property("other")).contains(ANY);
        assertThat(mapOf(STRING).property("other")).contains(STRING);
        assertThat(STRING.property("length")).isEmpty();
    }

    @Test
    void mergeKeepsWhatBothSay() {
        assertThat(NUMBER.merge(STRING)).isEqualTo(STRING);
        assertThat(NUMBER.merge(BOOLEAN)).isEqualTo(ANY);
        assertThat(NULL.merge(STRING)).isEqualTo(ANY);
        assertThat(arrayOf(NUMBER).merge(arrayOf(STRING))).isEqualTo(arrayOf(STRING));
        assertThat(closed(Map.of("a", NUMBER)).merge(closed(Map.of("A", STRING, "b", NULL))))
                .isEqualTo(closed(Map.of("a", STRING, "b", NULL)));
        assertThat(closed(Map.of("a", NUMBER)).merge(OBJECT).property("a")).contains(ANY);
        assertThat(closed(Map.of("a", NUMBER)).merge(mapOf(STRING))).isEqualTo(mapOf(STRING));
    }

    @Test
    void acceptsWhatServes() {
        assertThat(STRING.accepts(NUMBER)).isTrue();
        assertThat(STRING.accepts(arrayOf(STRING))).isFalse();
        assertThat(NUMBER.accepts(STRING)).isFalse();
        assertThat(arrayOf(STRING).accepts(arrayOf(NUMBER))).isTrue();
        assertThat(closed(Map.of("a", STRING)).accepts(closed(Map.of("A", NUMBER, "b", NULL))))
                .isTrue();
        assertThat(closed(Map.of("a", STRING)).accepts(closed(Map.of()))).isFalse();
        assertThat(OBJECT.accepts(mapOf(STRING))).isTrue();
        assertThat(OBJECT.accepts(STRING)).isFalse();
    }

    @Property
    void mergeIsTheSameBothWays(@ForAll("types") Type one, @ForAll("types") Type other) {
        assertThat(one.merge(other)).isEqualTo(other.merge(one));
    }

    @Property
    void aMergeAcceptsBoth(@ForAll("types") Type one, @ForAll("types") Type other) {
        Type both = one.merge(other);
        boolean sameProperties = !(both instanceof Type.ClosedObject);
        if (sameProperties) {
            assertThat(both.accepts(one)).isTrue();
            assertThat(both.accepts(other)).isTrue();
        }
        assertThat(both.merge(one)).isEqualTo(both);
    }

    @Provide
    Arbitrary<Type> types() {
        return Arbitraries.of(SAMPLES);
    }
}
