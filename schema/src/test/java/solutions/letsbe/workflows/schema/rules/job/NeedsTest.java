package solutions.letsbe.workflows.schema.rules.job;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.in;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.places;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which needs go in circles, and where that is said. */
class NeedsTest {
    /** Jobs with ids and needs: {@code a:b+c} needs two, one a line. */
    private static String jobs(String... jobs) {
        StringBuilder yaml = new StringBuilder("on: push\njobs:\n");
        for (String job : jobs) {
            String[] parts = job.split(":", -1);
            yaml.append("  ").append(parts[0]).append(": {needs: [").append(parts[1].replace("+", ", "));
            yaml.append("], runs-on: x, steps: [{run: x}]}\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a:             | ''
            a: b:a c:a+b   | ''
            a:a b:         | 3:15
            a: b:c c:b     | 4:15 5:15
            a: b:d c:b d:c | 4:15 5:15 6:15
            a: b:c c:b d:c | 4:15 5:15
            a: b:a+c c:b   | 4:18 5:15
            a:b b:a c:d d:c| 3:3 3:15 4:15 5:15 6:15
            a:x b:         | ''
            """)
    void aCircleIsToldAtEachOfItsNeeds(String jobs, String places) {
        assertThat(String.join(" ", places("needs-cycle", jobs(jobs.trim().split(" ", -1)))))
                .isEqualTo(places);
    }

    @Test
    void theWordsFollowTheCircleFromTheJobThatIsMeant() {
        assertThat(in("w.yml", "needs-cycle", jobs("first:", "a:c", "b:a", "c:b"), settings -> settings))
                .extracting(finding -> finding.message().replaceFirst(";.*", ""))
                .containsExactly(
                        "jobs need each other in a circle, 'a' -> 'c' -> 'b' -> 'a'",
                        "jobs need each other in a circle, 'b' -> 'a' -> 'c' -> 'b'",
                        "jobs need each other in a circle, 'c' -> 'b' -> 'a' -> 'c'");
    }

    @Test
    void thousandsOfJobsInOneKnotAreNoTrouble() {
        String[] jobs = IntStream.range(0, 5_000)
                .mapToObj(i -> "j" + i + ":j" + (i + 1) % 5_000 + "+j" + i / 2)
                .toArray(String[]::new);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThat(places("needs-cycle", jobs(jobs)))
                .isNotEmpty());
    }

    @Test
    void aNeedIsRepeatedOnlyWhereItIsTheSameToTheLetter() {
        assertThat(places("repeated-need", jobs("a:", "b:a+A+a"))).containsExactly("4:21");
    }

    @Test
    void longCirclesAreNotToldInFull() {
        String[] jobs = IntStream.range(0, 50)
                .mapToObj(i -> "j" + i + ":j" + (i + 1) % 50)
                .toArray(String[]::new);
        assertThat(in("w.yml", "needs-cycle", jobs(jobs), settings -> settings).stream()
                        .map(finding -> finding.message().length())
                        .collect(Collectors.toList()))
                .allMatch(length -> length < 200);
    }
}
