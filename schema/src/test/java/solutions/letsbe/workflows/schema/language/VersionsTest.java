package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource({
        "1.27, 1, 27, 0",
        "1.27.3, 1, 27, 3",
        "1.22.0, 1, 22, 0",
        "28, 28, 0, 0",
        "28.1, 28, 1, 0",
        "28.0.0, 28, 0, 0",
        "1.28-dev, 28, 0, 0",
        "29, 29, 0, 0"
    })
    void readsGiteaVersions(String text, int major, int minor, int patch) {
        assertThat(GiteaVersion.parse(text)).isEqualTo(new GiteaVersion(major, minor, patch));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1",
                "1.x",
                "v1.27",
                "1.27.3.1",
                "1.27.",
                ".27",
                "1.27-rc0",
                "latest",
                "-1.2",
                "1.28",
                "1.28.1",
                "0.9",
                "2.0",
                "27",
                "27.1",
                "1.99999",
                "1.٢٧",
                "1.27 "
            })
    void refusesOtherGiteaVersions(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GiteaVersion.parse(text))
                .withMessageContaining("1.27.3");
    }

    @Test
    void saysWhatBecameOf1Point28() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GiteaVersion.parse("1.28"))
                .withMessageContaining("28.0.0")
                .withMessageContaining("1.28-dev");
    }

    @Test
    void ordersGiteaVersionsAsTheyCame() {
        List<String> order =
                List.of("1.22", "1.23", "1.26.4", "1.27", "1.27.1", "1.27.3", "1.28-dev", "28.1", "29.0.1");
        assertThat(order.stream().map(GiteaVersion::parse).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(GiteaVersion.parse("28").isAtLeast(GiteaVersion.parse("1.27.3")))
                .isTrue();
        assertThat(GiteaVersion.parse("1.27").isAtLeast(GiteaVersion.parse("1.27.0")))
                .isTrue();
        assertThat(GiteaVersion.parse("1.27").isAtLeast(GiteaVersion.parse("1.27.1")))
                .isFalse();
    }

    @Test
    void meansTheCurrentVersionsByDefault() {
        assertThat(GiteaVersion.DEFAULT).hasToString("1.27.3");
        assertThat(RunnerVersion.DEFAULT).hasToString("3.3").isEqualTo(RunnerVersion.parse("3.3"));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0, 0", "3.3, 3, 3, 0", "3.3.0, 3, 3, 0", "0.2.12, 0, 2, 12", "0.6.1, 0, 6, 1"})
    void readsRunnerVersions(String text, int major, int minor, int patch) {
        assertThat(RunnerVersion.parse(text)).isEqualTo(new RunnerVersion(major, minor, patch));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "x", "v3.3", "3.3.0.0", "3.", "-1.0", "3.3 "})
    void refusesOtherRunnerVersions(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunnerVersion.parse(text))
                .withMessageContaining("3.3.0");
    }

    @Test
    void ordersRunnerVersions() {
        assertThat(List.of("0.2.12", "0.6.1", "1.0", "2.0", "3.1", "3.3").stream()
                        .map(RunnerVersion::parse)
                        .toList())
                .isSorted();
        assertThat(RunnerVersion.parse("0.6.1").isAtLeast(RunnerVersion.parse("1")))
                .isFalse();
    }

    @Property(tries = 500)
    void eitherReadsOrExplains(@ForAll String text) {
        Explained.orRead(() -> GiteaVersion.parse(text));
        Explained.orRead(() -> RunnerVersion.parse(text));
    }

    @Property(tries = 500)
    void readsWhatItWrites(@ForAll short minor, @ForAll byte patch) {
        GiteaVersion version = new GiteaVersion(28, Math.abs(minor % 1000), Math.abs(patch % 100));
        assertThat(GiteaVersion.parse(String.format(Locale.ROOT, "%s", version)))
                .isEqualTo(version);
    }
}
