package solutions.letsbe.workflows.schema.finding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource({
        "build, build",
        "'', ''",
        "'one\ntwo', one...",
        "'one\r\ntwo', one...",
        "'one\n', one",
        "'\u001b[31mred', ?[31mred",
        "'push\u202e', push?",
        "'a\u2028b', a?b",
        "1234567890123456789012345678901234567890, 1234567890123456789012345678901234567890",
        "12345678901234567890123456789012345678901, 1234567890123456789012345678901234567890..."
    })
    void isTheBeginningOfTheFirstLine(String text, String excerpt) {
        assertThat(Excerpt.of(text)).isEqualTo(excerpt);
    }

    @Property
    void staysOnOneLineAndShort(@ForAll String text) {
        String excerpt = Excerpt.of(text);
        assertThat(excerpt.codePoints().count()).isLessThanOrEqualTo(43);
        assertThat(excerpt.codePoints()).noneMatch(Character::isISOControl);
    }
}
