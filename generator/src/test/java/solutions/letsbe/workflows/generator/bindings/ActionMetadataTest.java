package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** What is taken from an {@code action.yml}. */
class ActionMetadataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{default: true}                    | BOOLEAN | true  | false",
                "{default: 'false'}                 | BOOLEAN | false | false",
                "{default: 1.10}                    | TEXT    | 1.10  | false",
                "{default: yes}                     | TEXT    | yes   | false",
                "{default: ''}                      | TEXT    | ``    | false",
                "{default: }                        | TEXT    |       | false",
                "{required: true}                   | TEXT    |       | true",
                "{required: 'true'}                 | TEXT    |       | true",
                "{required: true, default: x}       | TEXT    | x     | false",
                "{required: true, deprecationMessage: no} | TEXT |    | false",
                "                                   | TEXT    |       | false",
            })
    void readsAnInput(String input, LockedInput.Type type, String defaultValue, boolean demanded) {
        LockedInput read = ActionMetadata.read("action.yml", "inputs:\n  x: " + (input == null ? "" : input) + "\n")
                .inputs()
                .get(0);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.defaultValue().orElse(null)).isEqualTo(defaultValue);
        assertThat(read.isDemanded()).isEqualTo(demanded);
    }

    @Test
    void anActionMayHaveNeitherInputsNorOutputs() {
        assertThat(ActionMetadata.read("action.yml", "name: x\n")).isEqualTo(ActionMetadata.read("b", "inputs:\n"));
    }

    @Test
    void anchorsAreFollowed() {
        assertThat(ActionMetadata.read("action.yml", "inputs:\n  a: &a {default: x}\n  b: *a\n")
                        .inputs()
                        .get(1)
                        .defaultValue())
                .contains("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "inputs: [a]     | action.yml: 'inputs' is no mapping; is it the metadata of an action?",
                "outputs: a      | action.yml: 'outputs' is no mapping",
                "inputs: {x: 1}  | action.yml: the input 'x' is no mapping",
                "hello           | action.yml is no YAML mapping",
                "inputs: {       | action.yml:1 is no YAML",
            })
    void refusesWithOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> ActionMetadata.read("action.yml", text))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(sentence);
    }
}
