package solutions.letsbe.workflows.schema.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1,]",
                "[,1]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\" 1}",
                "[1 2]",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "-",
                "0x1",
                "NaN",
                "Infinity",
                "tru",
                "nul",
                "True",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\t\"",
                "1 2",
                "[",
                "{",
                "]",
                "// a\n1",
                "\u00a01",
                "\ufeff1",
                "{\"a\":1",
                "[1",
                "\"\\"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonReader.read(text))
                .satisfies(e -> assertThat(e.offset()).isBetween(0, text.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ` {"a" : [ 1 , -0.5e1, true ] , "b":null} ` ~ {"a":[1,-5,true],"b":null}
            "\\u00e4\\n\\/\\\\\\ud83d\\ude00"           ~ "ä\\n/\\\\😀"
            "\\ud800"                                   ~ "\\ud800"
            "\\u0001"                                   ~ "\\u0001"
            {"x":1,"X":2,"x":3}                         ~ {"x":3}
            1e400                                       ~ null
            """)
    void readsAndPrints(String text, String compact) {
        assertThat(JsonPrinter.compact(JsonReader.read(text))).isEqualTo(compact);
    }

    @Test
    void depthIsBounded() {
        int most = JsonReader.MAX_NESTING;
        assertThat(JsonPrinter.compact(JsonReader.read("[".repeat(most) + "]".repeat(most))))
                .hasSize(2 * most);
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> JsonReader.read("[{\"a\":".repeat(1_000_000)))
                .withMessageContaining("deep");
    }

    @Property(tries = 2_000)
    void textsKeepTheirUnits(@ForAll String text) {
        Value value = Value.of(text);

        assertThat(JsonReader.read(JsonPrinter.compact(value))).isEqualTo(value);
        assertThat(JsonReader.read(JsonPrinter.pretty(Value.array(List.of(value)))))
                .isEqualTo(Value.array(List.of(value)));
    }

    @Property(tries = 5_000)
    void numbersKeepTheirValue(@ForAll double number) {
        String text = NumberText.of(number);

        assertThat(Double.parseDouble(text)).isEqualTo(number == 0 ? 0 : number);
        assertThat(NumberText.read(text)).isEqualTo(number == 0 ? 0 : number);
        assertThat(JsonMapper.shared()
                        .readTree(JsonPrinter.compact(Value.of(number)))
                        .asDouble())
                .isEqualTo(number == 0 ? 0 : number);
    }
}
