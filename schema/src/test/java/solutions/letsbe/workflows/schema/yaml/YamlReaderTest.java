package solutions.letsbe.workflows.schema.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;

/** What the reader says of bytes that are no good YAML, where it says so, and that it always comes back. */
class YamlReaderTest {
    private static final String LONG = "the aliases of this file stand for more than 100000 nodes";

    static Stream<Arguments> badBytes() {
        return Stream.of(
                bad(
                        "bytes that are no UTF-8",
                        new byte[] {'o', 'n', ':', '\n', ' ', (byte) 0xC3, '('},
                        "2:2 the byte 0xC3 is no UTF-8"),
                bad(
                        "a character cut off at the end",
                        new byte[] {'a', '\n', (byte) 0xF0, (byte) 0x9F},
                        "2:1 the byte 0xF0 is no UTF-8"),
                bad("UTF-16", "on: push".getBytes(StandardCharsets.UTF_16), "1:1 the byte 0xFE is no UTF-8"),
                bad("NUL", "on: push\nx\0", "2:2 the character U+0000 cannot stand in YAML"),
                bad("a control character", "on: \u0007", "1:5 the character U+0007 cannot stand in YAML"),
                bad(
                        "a control character after an emoji",
                        "\uD83D\uDE00: \u0007",
                        "1:4 the character U+0007 cannot stand in YAML"),
                bad(
                        "50 MB",
                        new byte[50_000_000],
                        "1:1 the file has 50000000 bytes; Gitea reads the first 1048576 of a workflow and drops the rest"),
                bad(
                        "200,000 brackets",
                        "[".repeat(200_000),
                        "1:101 lists and mappings stand more than 100 deep within each other"),
                bad(
                        "200,000 dashes",
                        "- ".repeat(200_000),
                        "1:201 lists and mappings stand more than 100 deep within each other"),
                bad(
                        "deep mappings",
                        "a: {".repeat(200_000),
                        "1:400 lists and mappings stand more than 100 deep within each other"),
                bad("an undefined alias", "a: *b", "1:4 the alias 'b' names no anchor before it"),
                bad(
                        "a recursive alias in a list",
                        "a: &x [*x]",
                        "1:8 the alias 'x' stands within what it names (line 1), which would never end"),
                bad(
                        "a recursive alias in a mapping",
                        "a: &x\n  b: *x",
                        "2:6 the alias 'x' stands within what it names (line 1), which would never end"),
                bad("an alias bomb", bomb(), "6:15 " + LONG),
                bad("an open list", "a: [x\nb: 1", "2:2 the '[' that opens on line 1 is not closed before this"),
                bad("an open mapping", "a: {x: 1", "1:9 the '{' that opens on line 1 is not closed before this"),
                bad("an open quote", "a: \"x", "1:6 the quote that opens on line 1 is never closed"),
                bad("an open single quote", "a: 'x\n", "2:1 the quote that opens on line 1 is never closed"),
                bad("a second colon", "a: b: c", "1:5 a ':' cannot stand here"),
                bad("a list on its key's line", "a: - b", "1:4 a '-' cannot stand here"),
                bad("a tab", "a:\n\tb: 1", "2:1 a tab cannot indent"),
                bad("a glob without quotes", "a: *.md", "1:5 after '*' stands the name of an anchor"),
                bad("an ampersand", "a: &", "1:5 after '&' stands the name of an anchor"),
                bad("an at sign", "a: @b", "1:4 a text cannot begin with '@'"),
                bad("an exclamation mark", "a: !b!c d", "1:4 after '!' stands a tag"),
                bad("an escape", "a: \"\\d\"", "1:6 this is no escape that a text in double quotes can have"),
                bad("a block indicator", "a: |x\n  b", "1:5 after '|' and '>' stand only '-', '+' and a digit"),
                bad("a comma", "a: ,b", "1:4 a value should stand before this"),
                bad("wrong indentation", "a:\n  b: 1\n c: 2", "3:2 this does not belong to what begins on line 1"),
                bad("a question mark", "a: ? b", "1:4 a '?' cannot stand here"),
                bad("a percent sign", "a: b\n% x", "2:2 a line that begins with '%' cannot stand here"),
                bad("a percent sign alone", "%\na: b", "1:2 a line that begins with '%' cannot stand here"),
                bad(
                        "a second %YAML",
                        "%YAML 1.2\n%YAML 1.2\n---\na: b", "2:1 a line that begins with '%' cannot stand here"),
                bad("a mapping after a list", "[a]\nb: c", "2:1 this does not belong to what stands before it"),
                bad("text after the end", "a: b\n...\n]", "3:1 this does not belong to what stands before it"),
                bad(
                        "an unknown version",
                        "%YAML 3.1\n---\na: b",
                        "1:1 this is YAML of a version that nobody reads here"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBytes")
    @Timeout(30)
    void tellsWhatIsWrongAndReadsNothing(String name, byte[] bytes, String expected) {
        YamlFile read = YamlReader.read("a.yml", bytes);
        assertThat(read.root()).isEmpty();
        assertThat(read.findings()).extracting(YamlReaderTest::text).containsExactly(expected);
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.file()).isEqualTo("a.yml"));
    }

    static Stream<Arguments> oddButReadable() {
        return Stream.of(
                bad("a byte order mark", "\uFEFFa: b", ""),
                bad("a document's end", "a: b\n...\n", ""),
                bad(
                        "a second document",
                        "a: b\n---\nc: d\n",
                        "2:1 a second document begins here; a workflow is one document, and only the first is read"),
                bad("a key that is there twice", "a: 1\nb: 2\na: 3", "3:1 the key 'a' is there already, on line 1"),
                bad(
                        "a key that differs in its case",
                        "a: 1\nA: 2",
                        "2:1 the key 'A' differs from 'a' on line 1 in its case only; expressions do not tell them apart"),
                bad("an anchor without use", "a: &b 1", "1:4 the anchor 'b' is never used"),
                bad("an anchor that is named again", "a: &b 1\nc: &b 2\nd: *b", "1:4 the anchor 'b' is never used"),
                bad("a tag", "a: !!binary eA==", "1:4 the tag 'tag:yaml.org,2002:binary' means nothing in a workflow"),
                bad(
                        "a merge",
                        "a: &b {c: 1}\nd:\n  <<: *b",
                        "3:3 '<<' merges another mapping in; Gitea reads it, GitHub does not"),
                bad(
                        "a mapping as key",
                        "a: {{ b }}\nc: d",
                        "1:5 a key is a word, and no list or mapping; Gitea refuses the file"),
                bad(
                        "a list as key",
                        "? [a, [b]]\n: [c]\nd: e",
                        "1:3 a key is a word, and no list or mapping; Gitea refuses the file"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddButReadable")
    void tellsWhatIsOddAndReadsTheRest(String name, byte[] bytes, String expected) {
        YamlFile read = YamlReader.read("a.yml", bytes);
        assertThat(read.root()).isPresent();
        assertThat(read.findings())
                .extracting(YamlReaderTest::text)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void mergesAreCountedLikeAllAliases() {
        YamlFile read = YamlReader.read("a.yml", bytes("a: &a {k: 1}\nb: {<<: [" + "*a,".repeat(60_000) + "*a]}"));
        assertThat(read.root()).isEmpty();
        assertThat(read.findings()).extracting(YamlReaderTest::text).last().isEqualTo("2:100009 " + LONG);
    }

    @Test
    void aMergeOfSomethingElseIsRefused() {
        assertThat(YamlReader.read("a.yml", bytes("a: {<<: 1}")).findings())
                .extracting(YamlReaderTest::text)
                .contains("1:5 '<<' takes a mapping or a list of mappings; Gitea refuses the file");
    }

    @Test
    void aMergeAddsWhatTheMappingDoesNotSay() {
        YamlNode.Mapping root = mapping("base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nuser: {y: 5, <<: [*b, *m]}");
        YamlNode.Mapping user =
                (YamlNode.Mapping) root.entry("user").orElseThrow().value();
        assertThat(user.entries())
                .extracting(entry -> entry.key().text() + "=" + ((YamlNode.Scalar) entry.value()).text())
                .containsExactly("y=5", "x=1", "z=4");
        assertThat(((YamlNode.Scalar) user.entry("y").orElseThrow().value()).text())
                .isEqualTo("5");
        assertThat(((YamlNode.Scalar) user.entry("z").orElseThrow().value()).text())
                .isEqualTo("4");
    }

    @Test
    void anAliasSharesItsNode() {
        YamlNode.Mapping root = mapping("a: &x [1]\nb: *x");
        assertThat(root.entry("b").orElseThrow().value())
                .isSameAs(root.entry("a").orElseThrow().value());
    }

    @Test
    void theFirstOfTwoEqualKeysCounts() {
        YamlNode.Mapping root = mapping("a: 1\na: {b: 2}");
        assertThat(((YamlNode.Scalar) root.entry("a").orElseThrow().value()).text())
                .isEqualTo("1");
        assertThat(root.entries()).hasSize(1);
    }

    @Test
    void everythingHasItsPlaceInCodePoints() {
        YamlNode.Mapping root = mapping("\uD83D\uDE00\uD83D\uDE00: [x, 'yy']\nb:\n  c: d\n");
        YamlNode.Entry first = root.entries().get(0);
        YamlNode.Sequence list = (YamlNode.Sequence) first.value();
        assertThat(first.key().start()).isEqualTo(new Position(1, 1));
        assertThat(first.key().end()).isEqualTo(new Position(1, 3));
        assertThat(list.start()).isEqualTo(new Position(1, 5));
        assertThat(list.end()).isEqualTo(new Position(1, 14));
        assertThat(list.items().get(1).start()).isEqualTo(new Position(1, 9));
        assertThat(list.items().get(1).end()).isEqualTo(new Position(1, 13));
        assertThat(root.entry("b").orElseThrow().value().start()).isEqualTo(new Position(3, 3));
    }

    @Test
    void quotesAndTextTagsMakeATextOfANumber() {
        YamlNode.Mapping root = mapping("a: 1\nb: '1'\nc: !!str 1\nd: !!int 1");
        assertThat(root.entries())
                .extracting(entry -> ((YamlNode.Scalar) entry.value()).isPlain())
                .containsExactly(true, false, false, true);
    }

    @Test
    void aFileOfExactlyTheLimitIsRead() {
        byte[] most = bytes("a: 1" + " ".repeat(YamlReader.MAX_BYTES - 4));
        assertThat(YamlReader.read("a.yml", most).findings()).isEmpty();
        assertThat(YamlReader.read("a.yml", bytes(new String(most, StandardCharsets.UTF_8) + " "))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("file-size");
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(8, alias))));
        }
        return text.toString();
    }

    private static YamlNode.Mapping mapping(String text) {
        return (YamlNode.Mapping) YamlReader.read("a.yml", bytes(text)).root().orElseThrow();
    }

    private static Arguments bad(String name, String text, String expected) {
        return bad(name, bytes(text), expected);
    }

    private static Arguments bad(String name, byte[] bytes, String expected) {
        return Arguments.of(name, bytes, expected);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Finding finding) {
        return finding.start().line() + ":" + finding.start().column() + " " + finding.message();
    }
}
