package solutions.letsbe.workflows.generator.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** The lock as a file: what is read, what is refused and how, and that it is written as it was read. */
class LockFileTest {
    private static final String SHA = "0123456789abcdef0123456789abcdef01234567";

    static Stream<Arguments> refused() {
        String good = "actions:\n  - uses: a/b\n    commit: " + SHA + "\n";
        return Stream.of(
                Arguments.of("", "lock.yml is no YAML mapping; is it the right file?"),
                Arguments.of("- a\n", "lock.yml is no YAML mapping"),
                Arguments.of("actions: {}\n", "lock.yml has no list 'actions'; begin it with `actions: []`"),
                Arguments.of("acts: []\n", "lock.yml: the key 'acts' is none of actions"),
                Arguments.of("actions: [\n", "lock.yml:2 is no YAML: "),
                Arguments.of("actions: \u0000\n", "lock.yml:1 is no YAML: "),
                Arguments.of("actions: " + "[".repeat(200_000), "is no YAML: "),
                Arguments.of("actions: []\n---\nactions: []\n", "a second document begins here"),
                Arguments.of("actions: []\nactions: []\n", "lock.yml:2: the key 'actions' is given twice"),
                Arguments.of("actions: [x]\n", "lock.yml: entry 1 has no 'uses'; write which action it is"),
                Arguments.of(good + "  - tag: v1\n", "lock.yml: entry 2 has no 'uses'"),
                Arguments.of("actions:\n  - uses: a/b\n", "lock.yml: a/b: 'commit' is '', but all 40"),
                Arguments.of(
                        "actions:\n  - uses: a/b\n    tag: v1\n    commit: 0123456\n",
                        "lock.yml: a/b: 'commit' is '0123456', but all 40 hexadecimal digits are needed; run"
                                + " `./gitea-workflows bindings add a/b@v1`"),
                Arguments.of(good.replace("a/b", "a/b@v1"), "'a/b@v1' is no action; write owner/name[/path]"),
                Arguments.of(good.replace("a/b", "b"), "'b' is no action"),
                Arguments.of(good.replace("a/b", "./x"), "remove 'tag' and 'commit'"),
                Arguments.of("actions:\n  - uses: ./../x\n", "'./../x' is no action"),
                Arguments.of(good + good.substring(9), "lock.yml: a/b is listed twice; keep one"),
                Arguments.of(
                        good + good.substring(9).replace("a/b", "a/b-action"),
                        "two actions would become the class AB; give a/b-action another with 'class:'"),
                Arguments.of(good + "    colour: red\n", "lock.yml: a/b: the key 'colour' is none of uses, tag,"),
                Arguments.of(good + "    class: a b\n", "'a b' cannot be the name of the class; begin it with"),
                Arguments.of(good + "    class: Actions\n", "'Actions' cannot be the name of the class"),
                Arguments.of(good + "    class: String\n", "'String' cannot be the name of the class"),
                Arguments.of(good + "    tag: [v1]\n", "lock.yml: a/b: 'tag' is no text"),
                Arguments.of(good + "    inputs: [x]\n", "lock.yml: a/b: 'inputs' is no mapping of names"),
                Arguments.of(good + "    inputs:\n      x: 1\n", "a/b: input x is no mapping; write {} where"),
                Arguments.of(
                        good + "    inputs: {x: {type: int}}\n",
                        "lock.yml: a/b: input x: the type 'int' is none of text, boolean, number"),
                Arguments.of(good + "    inputs: {x: {typ: text}}\n", "input x: the key 'typ' is none of type, values"),
                Arguments.of(good + "    inputs: {x: {required: yes}}\n", "'required' is 'yes'; write true or false"),
                Arguments.of(good + "    inputs: {x: {values: a}}\n", "'values' is no list; begin each line with -"),
                Arguments.of(good + "    inputs: {x: {values: [a, a]}}\n", "'values' holds something twice"),
                Arguments.of(
                        good + "    inputs: {x: {type: number, values: [a]}}\n", "an enumeration is of texts; remove"),
                Arguments.of(good + "    outputs: x\n", "lock.yml: a/b: 'outputs' is no list"),
                Arguments.of(
                        good + "    outputs: [[x]]\n", "'outputs' holds something twice, or something that is no"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> LockFile.parse("lock.yml", text))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("lock.yml")
                .hasMessageContaining(sentence)
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void refusesAFileThatIsNotThereOrNoText(@TempDir Path folder) throws Exception {
        Path none = folder.resolve("none.yml");
        assertThatThrownBy(() -> LockFile.read(none))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("none.yml");
        Path latin = Files.write(folder.resolve("latin.yml"), "actions: [ä]".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> LockFile.read(latin))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("latin.yml");
    }

    @Test
    void keepsScalarsAsTheyAreWritten() {
        LockFile lock = LockFile.parse(
                "lock.yml",
                "actions:\n  - uses: a/b\n    tag: 1.10\n    commit: 1234567890123456789012345678901234567e10\n"
                        + "    inputs:\n      x: {default: 08}\n      y: {default: 0x1F}\n      z: {default: 1_000}\n");
        LockedAction action = lock.actions().get(0);
        assertThat(action.tag()).contains("1.10");
        assertThat(action.commit()).contains("1234567890123456789012345678901234567e10");
        assertThat(action.inputs().stream().map(input -> input.defaultValue().orElse("")))
                .containsExactly("08", "0x1F", "1_000");
        assertThat(LockFile.parse("again", lock.text())).isEqualTo(lock);
    }

    @Test
    void anEmptyLockIsReadAgain() {
        assertThat(LockFile.parse("again", new LockFile(List.of()).text()).actions())
                .isEmpty();
    }

    @Test
    void isSortedByUses() {
        assertThat(LockFile.bundled().actions().stream().map(LockedAction::uses))
                .isSorted();
    }

    @Property(tries = 300)
    void isReadAsItWasWritten(
            @ForAll("texts") String name,
            @ForAll("texts") String defaultValue,
            @ForAll("texts") String value,
            @ForAll boolean required) {
        LockedInput input = new LockedInput(
                name,
                LockedInput.Type.TEXT,
                List.of(value),
                Optional.of(defaultValue),
                required,
                !required,
                Optional.of(defaultValue + value));
        LockFile lock = new LockFile(List.of(new LockedAction(
                "a/b",
                Optional.of("v1"),
                Optional.of(SHA),
                Optional.of("Other"),
                Optional.of(value),
                List.of(input),
                new ArrayList<>(List.of(name)))));
        assertThat(LockFile.parse("again", lock.text())).isEqualTo(lock);
    }

    /** Not {@code <<}: the reader of anchors takes it for a merge even in quotes, and refuses it. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("ab1.:#-'\"{}[],&*!|>%@`~ \n\t\\$é\u2028")
                        .ofMinLength(1)
                        .ofMaxLength(12),
                Arbitraries.of("null", "yes", "on", "~", "1.10", "0x1F", "1e3", "=", "2024-01-01"));
    }

    @Property(tries = 500)
    void noTextGivesAnotherException(@ForAll("garbage") String text) {
        try {
            LockFile.parse("lock.yml", text);
        } catch (UnusableInputException e) {
            assertThat(e.getMessage()).startsWith("lock.yml");
        }
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.of(
                        "actions:",
                        "\n",
                        "  ",
                        "- ",
                        "uses: a/b",
                        "commit: " + SHA,
                        "inputs:",
                        "x:",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        "&a ",
                        "*a",
                        "<<: *a",
                        "!!int ",
                        "|",
                        ">",
                        "'",
                        "\"",
                        "?",
                        ": ",
                        "#",
                        "\t",
                        "---",
                        "%YAML 9.9",
                        "\\",
                        "\u0000",
                        "\ud800",
                        "\ufeff",
                        "!<x> ",
                        "null",
                        "values: [a]",
                        "~")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
