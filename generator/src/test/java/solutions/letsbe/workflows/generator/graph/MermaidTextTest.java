package solutions.letsbe.workflows.generator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MermaidTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '\u00a6',
            quoteCharacter = '\u00a7',
            value = {
                "plain \u00a6 plain",
                "end \u00a6 end",
                "say \"x\" \u00a6 say #34;x#34;",
                "#1; \u00a6 #35;1#59;",
                "a & b < c > d \u00a6 a #38; b #60; c #62; d",
                "hub/v* [x] {y} (z) | \u00a6 hub/v* [x] {y} (z) |",
                "%%{init: {}}%% \u00a6 #37;#37;{init: {}}#37;#37;",
                "1. first \u00a6 1#46; first",
                "- item \u00a6 #45; item",
                "PUSH_TOKEN _x_ \u00a6 PUSH_TOKEN #95;x#95;",
                "\u00fc \u65e5\u672c \u00a6 \u00fc \u65e5\u672c",
            })
    void isReadAsItself(String text, String written) {
        assertThat(MermaidText.escaped(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"one two three four five six seven,one two three four five<br/>six seven"})
    void isBrokenBeforeMermaidDoesIt(String text, String broken) {
        assertThat(MermaidText.label(List.of(text))).isEqualTo('"' + broken + '"');
    }

    @Property
    void neverEndsTheQuotesAroundIt(@ForAll String text) {
        assertThat(MermaidText.escaped(text)).doesNotContain("\"", "\n", "\r", "<", "`");
    }
}
