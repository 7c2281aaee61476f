package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** No rule stumbles over what it does not expect: each line of each example in turn says something else, or is not there. */
class ChangedExamplesTest {
    /** What stands in the place of a line's value. */
    private static final List<String> VALUES = List.of(
            "",
            " ~",
            " []",
            " {}",
            " [[x]]",
            " {a: [b], c: {d: }}",
            " '!'",
            " \"\\u0001\"",
            " -1e400",
            " ${{",
            " &x *x");

    /** An example that is larger than this is about its size. */
    private static final int LARGEST = 10_000;

    static Stream<RuleDescription> rules() {
        return Rules.descriptions().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingIsThrown(RuleDescription rule) {
        for (Example.File file : rule.wrong().files()) {
            if (file.text().length() < LARGEST) {
                for (String text : changed(file.text())) {
                    List<Example.File> files = new ArrayList<>(rule.wrong().files());
                    files.replaceAll(each -> each.equals(file) ? new Example.File(file.path(), text) : each);
                    Example example = new Example(files, rule.wrong().settings());
                    assertThatCode(() -> ExampleFiles.check(example)).as(text).doesNotThrowAnyException();
                }
            }
        }
    }

    private static List<String> changed(String text) {
        List<String> lines = text.lines().toList();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            changed.add(with(lines, i, ""));
            int colon = line.indexOf(':');
            int dash = line.indexOf("- ");
            for (String value : VALUES) {
                if (colon >= 0) {
                    changed.add(with(lines, i, line.substring(0, colon + 1) + value));
                }
                if (dash >= 0) {
                    changed.add(with(lines, i, line.substring(0, dash + 1) + value));
                }
            }
        }
        return changed;
    }

    private static String with(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return String.join("\n", changed) + "\n";
    }
}
