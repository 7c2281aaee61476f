package solutions.letsbe.workflows.schema.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/** Each text holds one letter {@code X}, which must be found where it stands in the file. */
class SourceTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "k: some X text",
                "k: 'it''s X'",
                "k: \"tab\\t \\u00e9 \\x41 X\"",
                "k: 'two\n  lines X here'",
                "k: two\n  plain\n\n  lines X here",
                "k: \"folded \\\n   with X\"",
                "k: |\n  one\n    two X\n",
                "k: |2\n    one\n   two X\n",
                "k: |-\n\n  one\n\n  X\n",
                "k: >\n  one\n  two X\n\n  three",
                "k: >-\n  one\n    kept X\n  two",
                "k: &anchor 'a X'",
                "k: 'ünï \uD83D\uDE00 X'",
                "k: |\n  \uD83D\uDE00 X",
                "deep:\n  list:\n    - k: >-\n        a\n\n        b X",
                "k: \"a\\nb\\n  X\"",
                "k: \"a  X\"",
            })
    void findsTheLetter(String text) {
        YamlFile file = YamlReader.read("a.yml", text.getBytes(StandardCharsets.UTF_8));
        YamlNode.Scalar scalar = find(file.root().orElseThrow());
        Position position = SourceText.of(text).position(scalar, scalar.text().indexOf('X'));
        int line = (int) text.substring(0, text.indexOf('X'))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        String before = text.substring(text.lastIndexOf('\n', text.indexOf('X')) + 1, text.indexOf('X'));
        assertThat(position).isEqualTo(new Position(line, before.codePointCount(0, before.length()) + 1));
    }

    private static YamlNode.Scalar find(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return find(mapping.entries().get(0).value());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return find(sequence.items().get(0));
        }
        return (YamlNode.Scalar) node;
    }
}
