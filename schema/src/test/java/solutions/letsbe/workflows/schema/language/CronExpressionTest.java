package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "0 0 * * 0",
                "59 23 31 12 6",
                "*/5 * * * *",
                "0 3 * * 1-5",
                "0 3 * * MON-fri",
                "0 3 1 jan,JUL *",
                "0,15,30,45 8-18/2 ? * ?",
                "5/10 * * * *",
                "10-50/10 * * * *",
                "  0   0  *\t* * ",
                "0 0 1-7 * sun",
                "00 04 * * 01",
                "@yearly",
                "@annually",
                "@monthly",
                "@weekly",
                "@daily",
                "@midnight",
                "@hourly",
                "@every 1h30m",
                "@every 1.5h",
                "@every 90s",
                "@every 500ms",
                "@every 0",
                "@every 0s",
                "@every -1h",
                "@every +5m",
                "@every 1.s",
                "@every .5h",
                "@every 5\u00b5s",
                "@every 5\u03bcs",
                "@every 2562047h",
                "TZ=UTC @every 5m ",
                "TZ=Europe/Rome 0 3 * * *",
                "CRON_TZ=America/New_York 0 3 * * *",
                "CRON_TZ=UTC  @daily"
            })
    void reads(String text) {
        assertThat(CronExpression.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                            | 0  | five are needed",
                "* * * *                       | 0  | it has 4 fields",
                "0 0 0 * * *                   | 0  | no seconds",
                "*                             | 0  | it has 1 field;",
                "60 * * * *                    | 0  | not between 0 and 59",
                "* 24 * * *                    | 2  | not between 0 and 23",
                "* * 0 * *                     | 4  | not between 1 and 31",
                "* * 32 * *                    | 4  | not between 1 and 31",
                "* * * 0 *                     | 6  | not between 1 and 12",
                "* * * 13 *                    | 6  | not between 1 and 12",
                "* * * * 7                     | 8  | Sunday is 0",
                "* * * * 0-7                   | 8  | Sunday is 0",
                "* * * * 1,7                   | 10 | Sunday is 0",
                "* * L * *                     | 4  | no L, W and #",
                "* * 15W * *                   | 4  | no L, W and #",
                "* * * * 5#2                   | 8  | no L, W and #",
                "* * * * monday                | 8  | none of sun, mon",
                "* * * foo *                   | 6  | none of jan, feb",
                "*/0 * * * *                   | 0  | step of 0",
                "*/ * * * *                    | 0  | no number",
                "*/mon * * * *                 | 0  | no number",
                "1/2/3 * * * *                 | 0  | two steps",
                "1-2-3 * * * *                 | 0  | more than two ends",
                "5-1 * * * *                   | 0  | runs backwards",
                "* * * * fri-mon               | 8  | runs backwards",
                "-5 * * * *                    | 0  | no number",
                "5- * * * *                    | 0  | no number",
                "1,,2 * * * *                  | 2  | too many",
                "1, * * * *                    | 2  | too many",
                "1.5 * * * *                   | 0  | no number",
                "*-5 * * * *                   | 0  | no number",
                "99999999999 * * * *           | 0  | no number",
                "@Daily                        | 0  | none of @yearly",
                "@reboot                       | 0  | none of @yearly",
                "@every                        | 0  | none of @yearly",
                "@every 5                      | 7  | no duration",
                "@every 1d                     | 7  | no duration",
                "@every 0d                     | 7  | no duration",
                "@every --1h                   | 7  | no duration",
                "@every .h                     | 7  | no duration",
                "@every 1h 30m                 | 7  | no duration",
                "@every 1H                     | 7  | no duration",
                "@every 2562048h               | 7  | no duration",
                "TZ=UTC                        | 6  | five fields are missing",
                "TZ=Mars/Base 0 0 * * *        | 3  | no time zone",
                "CRON_TZ=europe/rome 0 0 * * * | 8  | no time zone",
                "TZ=+02:00 0 0 * * *           | 3  | no time zone",
                "TZ= 0 0 * * *                 | 3  | no time zone",
                "TZ=UTC 0 0 * *                | 7  | it has 4 fields",
                "TZ=UTC 0 0 * * 7              | 15 | Sunday is 0",
                "0 0 * * * TZ=UTC              | 0  | it has 6 fields"
            })
    void refuses(String text, int offset, String reason) {
        assertThatExceptionOfType(InvalidTextException.class)
                .isThrownBy(() -> CronExpression.parse(text))
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset));
    }

    @Test
    void tellsItsTimeZone() {
        assertThat(CronExpression.parse("CRON_TZ=Europe/Rome 0 3 * * *").zone()).contains(ZoneId.of("Europe/Rome"));
        assertThat(CronExpression.parse("TZ=UTC @daily").zone()).contains(ZoneId.of("UTC"));
        assertThat(CronExpression.parse("@daily").zone()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "@every 1h30m, PT1H30M",
        "@every 1.5h, PT1H30M",
        "@every 90.9s, PT1M30S",
        "@every 1s, PT1S",
        "@every 1ms, PT1S",
        "@every 0, PT1S",
        "@every -1h, PT1S",
        "TZ=UTC @every 5m, PT5M",
        "@hourly,",
        "* * * * *,"
    })
    void tellsTheIntervalOfEvery(String text, String interval) {
        assertThat(CronExpression.parse(text).interval())
                .isEqualTo(Optional.ofNullable(interval).map(Duration::parse));
    }

    @Test
    void isAValue() {
        assertThat(CronExpression.parse("@daily"))
                .isEqualTo(new CronExpression("@daily"))
                .hasSameHashCodeAs(new CronExpression("@daily"));
    }

    @Property(tries = 2000)
    void eitherReadsOrExplains(@ForAll("near") String text) {
        Explained.orRead(() -> CronExpression.parse(text).zone());
    }

    @Property(tries = 500)
    void neverStumbles(@ForAll String text) {
        Explained.orRead(() -> CronExpression.parse(text).zone());
        Explained.orRead(() -> CronExpression.parse("TZ=" + text).zone());
        Explained.orRead(() -> CronExpression.parse("@every " + text).zone());
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.of(
                        "*", "?", "1", "7", "60", "-", "/", ",", " ", "mon", "jan", "@", "every", "h", "TZ=", "UTC",
                        "\t")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 0 31 2 *|false",
                "0 0 30,31 feb ?|false",
                "0 0 30 1-2 *|true",
                "0 0 31 4-6/2 *|false",
                "0 0 31 4/3 *|true",
                "0 0 31 4,6,9,11 */1|false",
                "0 0 31 4,6,9,11 */2|true",
                "0 0 31 2 mon|true",
                "0 0 29 2 *|true",
                "0 0 */2 2 *|true",
                "0 0 30/1 2 *|false",
                "0 0 * 2 *|true",
                "CRON_TZ=UTC 0 0 31 2 *|false",
                "@yearly|true",
            })
    void comes(String time, boolean comes) {
        assertThat(CronExpression.parse(time).comes()).isEqualTo(comes);
    }

    @Test
    void longDurationsAreRefused() {
        assertThatThrownBy(() -> CronExpression.parse("@every " + "1h".repeat(100_000)))
                .isInstanceOf(InvalidTextException.class);
    }
}
