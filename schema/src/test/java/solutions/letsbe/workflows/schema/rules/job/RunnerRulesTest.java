package solutions.letsbe.workflows.schema.rules.job;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.places;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.check.FoundBy;

/** Labels: which are owned, and what stands behind them. */
class RunnerRulesTest {
    private static final List<String> LABELS =
            List.of("ubuntu-*", "metal:host", "both:host", "both:docker://x", "pool:7");

    private static String job(String keys) {
        return "on: push\njobs:\n  a: {" + keys + ", steps: [{run: x}]}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            runs-on: ubuntu-24.04                                             | 0
            runs-on: Ubuntu-24.04                                             | 1
            runs-on: ubuntu                                                   | 1
            runs-on: [metal, gpu]                                             | 1
            runs-on: pool:7                                                   | 0
            runs-on: pool                                                     | 1
            runs-on: {group: fast, labels: [metal]}                           | 1
            runs-on: '${{ vars.RUNNER }}'                                     | 0
            runs-on: '${{ matrix.os }}', strategy: {matrix: {os: [metal, x]}} | 1
            runs-on: '${{ matrix.os }}', strategy: {matrix: {include: [{os: x}]}} | 1
            runs-on: '${{ matrix.os }}', strategy: {matrix: {os: '${{ x }}'}} | 0
            """)
    void aLabelIsOwnedWhereTheSettingsNameIt(String keys, int findings) {
        assertThat(places("unknown-runner-label", job(keys), settings -> settings.withRunnerLabels(LABELS)))
                .hasSize(findings);
    }

    @Test
    void withoutSettingsEveryLabelMayBeOwned() {
        assertThat(places("unknown-runner-label", job("runs-on: anything"))).isEmpty();
    }

    /** A group without a name adds no label. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            runs-on: {group: fast}                          | 3:17
            runs-on: {labels: [metal], group: fast}         | 3:34
            runs-on: {group: '${{ vars.GROUP }}'}           | 3:17
            runs-on: {group: [fast]}                        | 3:17
            runs-on: {group: 5}                             | 3:17
            runs-on: {group: metal}                         | ~~
            runs-on: {group: ubuntu-24.04}                  | ~~
            runs-on: {group: Metal}                         | 3:17
            runs-on: {group: }                              | ~~
            runs-on: {group: null}                          | ~~
            runs-on: {group: ''}                            | ~~
            runs-on: {labels: [group]}                      | ~~
            runs-on: {Group: fast}                          | ~~
            runs-on: [group, fast]                          | ~~
            runs-on: group                                  | ~~
            """)
    void aGroupIsOneMoreLabel(String keys, String place) {
        List<String> found = FoundBy.rule("runner-group")
                .under(settings -> settings.withRunnerLabels(LABELS))
                .in(job(keys));
        assertThat(found)
                .isEqualTo(
                        place.isEmpty()
                                ? List.of()
                                : List.of(place
                                        + " Gitea has no groups of runners and takes the name for one more label"));
    }

    @Test
    void withoutSettingsNoLabelIsAGroup() {
        assertThat(places("runner-group", job("runs-on: {group: metal}"))).containsExactly("3:17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runs-on: metal, services: {db: {image: x}}    | 1
            runs-on: metal, container: x                  | 0
            runs-on: metal, container: x, services: {db: {image: x}} | 0
            runs-on: both, services: {db: {image: x}}     | 0
            runs-on: ubuntu-22.04, services: {db: {image: x}} | 0
            runs-on: metal                                | 0
            """)
    void servicesNeedALabelOrAContainerThatHasThem(String keys, int findings) {
        assertThat(places("containers-on-host", job(keys), settings -> settings.withRunnerLabels(LABELS)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [ubuntu-latest, windows-latest, macos-14] | 3:32 3:48
            [ubuntu-latest, ubuntu-22.04, linux]      | ''
            [self-hosted, win11, darwin-arm64]        | 3:37
            [linux-or-windows, ubuntu]                | ''
            [twin, machine]                           | ''
            """)
    void oneMachineHasOneSystem(String labels, String places) {
        assertThat(String.join(" ", places("conflicting-labels", job("runs-on: " + labels))))
                .isEqualTo(places);
    }
}
