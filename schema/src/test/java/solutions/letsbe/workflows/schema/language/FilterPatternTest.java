package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "main",
                "*",
                "**",
                "release/**",
                "feature/*",
                "**/hotfix",
                "!wip/**",
                "v[0-9]+.[0-9]+.[0-9]+",
                "v1.?2",
                "v[12].*",
                "releases/[!a-c]x",
                "{main,dev}",
                "{v1,v2}+",
                "a{b,c{d,e}}",
                "a,b",
                "\\!odd",
                "a\\+b",
                "[a\\-z]",
                "[-a]",
                "[a-]",
                "grün",
                "user@host",
                "a}b",
                "!!bang"
            })
    void readsRefs(String text) {
        assertThat(FilterPattern.parseRef(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub/**",
                "**.md",
                "**/*.java",
                "!docs/**",
                ".gitea/workflows/*.yml",
                "*.jsx?",
                "a b/c.txt",
                "docs/**/*.md",
                "..gitignore",
                "a/..b",
                "src/[a-z]+.c",
                "{hub,mobile}/**",
                "name~1^2:3"
            })
    void readsPaths(String text) {
        assertThat(FilterPattern.parsePath(text)).isEqualTo(new FilterPattern(text, FilterPattern.Kind.PATH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "REF|\"\"|0|is empty",
                "REF|!|1|a pattern is missing",
                "REF|a b|1|position 2",
                "REF| a|0|no branch or tag has ' '",
                "REF|a~1|1|'~'",
                "REF|^main$|0|'^'",
                "REF|a:b|1|':'",
                "REF|a..b|1|'..'",
                "REF|a//b|1|'//'",
                "REF|/main|0|begins with '/'",
                "REF|!/main|1|begins with '/'",
                "REF|release/|7|release/**",
                "REF|main.|4|ends with '.'",
                "REF|main.lock|4|'.lock'",
                "REF|.main|0|begins with '.'",
                "REF|a/.b|1|'/.'",
                "REF|@|0|'@'",
                "REF|refs/heads/main|0|short name",
                "REF|[abc|0|'[' at position 1 is never closed",
                "REF|a[|1|'[' at position 2 is never closed",
                "REF|!a[|2|'[' at position 3 is never closed",
                "REF|[]|0|'[]' at position 1 is empty",
                "REF|[!]|0|is empty",
                "REF|[9-1]|0|runs backwards",
                "REF|[az-b]|0|runs backwards",
                "REF|[a\\|2|nothing follows",
                "REF|{a,b|0|'{' at position 1 is never closed",
                "REF|{a,{b}|0|'{' at position 1 is never closed",
                "REF|+|0|there is none",
                "REF|?a|0|there is none",
                "REF|!+a|1|position 2",
                "REF|a*+|2|there is none",
                "REF|**?|2|there is none",
                "REF|a++|2|there is none",
                "REF|a?+|2|there is none",
                "REF|{+a,b}|1|there is none",
                "REF|{a,?b}|3|there is none",
                "REF|a\\|1|nothing follows",
                "REF|v\\d+|1|[0-9]",
                "PATH|/src/**|0|leave out the first '/'",
                "PATH|./src/**|0|'.' at position 1",
                "PATH|a/./b|2|'.' at position 3",
                "PATH|!../x|1|'..' at position 2",
                "PATH|a/..|2|'..' at position 3",
                "PATH| a|0|blanks at its ends",
                "PATH|a |0|blanks at its ends",
                "PATH|docs/|4|docs/**",
                "PATH|a//b|2|'//'",
                "PATH|src\\main|3|'/' between folders",
                "PATH|[|0|never closed",
                "NAME|\"\"|0|is empty",
                "NAME|CI [|3|never closed"
            })
    void refuses(FilterPattern.Kind kind, String text, int offset, String reason) {
        assertThatExceptionOfType(InvalidTextException.class)
                .isThrownBy(() -> FilterPattern.parse(text, kind))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void refusesLineBreaks() {
        assertThatExceptionOfType(InvalidTextException.class)
                .isThrownBy(() -> FilterPattern.parsePath("a\nb"))
                .withMessageContaining("line break at position 2");
        assertThatExceptionOfType(InvalidTextException.class)
                .isThrownBy(() -> FilterPattern.parseRef("a\nb"))
                .withMessageContaining("control character");
    }

    @Test
    void knowsWhatFiltersAreHeldAgainst() {
        assertThat(FilterPattern.Kind.of(EventFilter.TAGS_IGNORE)).isEqualTo(FilterPattern.Kind.REF);
        assertThat(FilterPattern.Kind.of(EventFilter.PATHS)).isEqualTo(FilterPattern.Kind.PATH);
        assertThat(FilterPattern.Kind.of(EventFilter.WORKFLOWS)).isEqualTo(FilterPattern.Kind.NAME);
        assertThatIllegalArgumentException().isThrownBy(() -> FilterPattern.Kind.of(EventFilter.TYPES));
    }

    @Test
    void tellsExceptions() {
        assertThat(FilterPattern.parsePath("!docs/**").isNegative()).isTrue();
        assertThat(FilterPattern.parsePath("\\!docs").isNegative()).isFalse();
        assertThat(FilterPattern.parse("Build and test", FilterPattern.Kind.NAME)
                        .text())
                .isEqualTo("Build and test");
    }

    @Property(tries = 3000)
    void eitherReadsOrExplains(@ForAll("near") String text, @ForAll FilterPattern.Kind kind) {
        Explained.orRead(() -> FilterPattern.parse(text, kind));
    }

    @Property(tries = 500)
    void neverStumbles(@ForAll String text, @ForAll FilterPattern.Kind kind) {
        Explained.orRead(() -> FilterPattern.parse(text, kind));
    }

    @Property(tries = 1000)
    void pointsIntoTheText(@ForAll("near") String text, @ForAll FilterPattern.Kind kind) {
        try {
            FilterPattern.parse(text, kind);
        } catch (InvalidTextException e) {
            assertThat(e.offset()).isBetween(0, text.length());
        }
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.of(
                        "*", "?", "+", "[", "]", "!", "-", "\\", "{", "}", ",", "/", ".", "a", "z", "0", " ", "^", "é",
                        "\n")
                .list()
                .ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }
}
