package solutions.letsbe.workflows.schema.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of findings. */
final class FindingTest {
    @Test
    void areSortedByFilePlaceRuleAndMessage() {
        Finding first = finding("a.yml", 2, 1, "rule", "a", "");
        Finding second = finding("a.yml", 2, 1, "rule", "b", "");
        Finding third = finding("a.yml", 2, 1, "rules", "a", "");
        Finding fourth = finding("a.yml", 2, 3, "rule", "a", "");
        Finding fifth = finding("a.yml", 10, 1, "rule", "a", "");
        Finding sixth = finding("b.yml", 1, 1, "rule", "a", "");
        assertThat(Finding.sorted(List.of(sixth, fourth, third, fifth, second, first)))
                .containsExactly(first, second, third, fourth, fifth, sixth);
    }

    @Test
    void areToldOnceThoughOthersStandBetween() {
        Finding one = finding("a.yml", 1, 1, "rule", "same", "do this");
        Finding other = finding("a.yml", 1, 1, "rule", "same", "do that");
        assertThat(Finding.sorted(List.of(one, other, one, other))).containsExactly(one, other);
    }

    private static Finding finding(String file, int line, int column, String rule, String message, String hint) {
        return new Finding(
                file,
                new Position(line, column),
                new Position(line, column + 1),
                rule,
                Severity.ERROR,
                message,
                Optional.of(hint).filter(text -> !text.isEmpty()));
    }
}
