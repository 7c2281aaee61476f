package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of activities. */
class ActivityPatternTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "*|opened|true",
                "open*|opened|true",
                "open*|reopened|false",
                "*opened|reopened|true",
                "**pen**|opened|true",
                "opene?|opened|true",
                "opened?|opened|false",
                "[or]*|opened|true",
                "[!o]*|opened|false",
                "[a-n]*|opened|false",
                "[a-o]*|opened|true",
                "{opened,closed}|closed|true",
                "{re{open,quest},clos}ed|requested|true",
                "{re{open,quest},clos}ed|quested|false",
                "{,re}opened|opened|true",
                "a,b}|a,b}|true",
                "open\\ed*|opened|true",
                "\\*|opened|false",
                "*|''|true",
                "?|''|false",
            })
    void matches(String pattern, String activity, boolean matches) {
        assertThat(new ActivityPattern(pattern).matches(activity)).isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"[|0", "open[ed|4", "a[]|1", "a[!]|1", "{a|0", "x{a,{b}|1"})
    void cannotBeRead(String pattern, int offset) {
        assertThatThrownBy(() -> new ActivityPattern(pattern))
                .isInstanceOfSatisfying(
                        InvalidTextException.class, e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void manyBracesAreRefused() {
        assertThatThrownBy(() -> new ActivityPattern("{".repeat(100_000))).isInstanceOf(InvalidTextException.class);
    }

    @Test
    void aNameThatIsTooLongMatchesNothing() {
        assertThat(new ActivityPattern("*").matches("x".repeat(62))).isTrue();
        assertThat(new ActivityPattern("*").matches("x".repeat(63))).isFalse();
    }

    @Test
    void longPatternsTakeNoTime() {
        assertThat(new ActivityPattern("*{*?,?*}".repeat(20_000)).matches("review_request_removed"))
                .isFalse();
    }
}
