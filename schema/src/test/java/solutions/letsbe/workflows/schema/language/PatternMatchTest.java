package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether patterns match names, as {@code modules/glob} of Gitea 1.27 and GitHub's cheat sheet of filter patterns have it. */
class PatternMatchTest {
    @ParameterizedTest
    @CsvSource({
        "main, main, true",
        "main, main2, false",
        "*, main, true",
        "*, a/b, false",
        "**, a/b, true",
        "releases/**, releases/a/b, true",
        "releases/**, releases, false",
        "'**/x', x, true",
        "'**/x', a/b/x, true",
        "'**/x', ax, false",
        "'docs/**/*.md', docs/a.md, true",
        "'docs/**/*.md', docs/a/b/c.md, true",
        "'docs/**/*.md', docs/a.txt, false",
        "'**-suffix', a/b-suffix, true",
        "*.jsx?, page.js, true",
        "*.jsx?, page.jsx, true",
        "*.jsx?, page.jsxx, false",
        "v[12].[0-9]+.[0-9]+, v1.10.1, true",
        "v[12].[0-9]+.[0-9]+, v2.0, false",
        "v[!12]*, v3, true",
        "v[!12]*, v1, false",
        "'{a,b/**}/x', b/c/d/x, true",
        "'{a,b}?c', c, true",
        "'\\*', *, true",
        "'\\*', a, false",
        "'!main', main, true"
    })
    void filters(String pattern, String name, boolean matches) {
        assertThat(FilterPattern.parse(pattern, FilterPattern.Kind.NAME).matches(name))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "Hub / required (pull_request), Hub / required (pull_request), true",
        "* / required (pull_request), a/b / required (pull_request), true",
        "Hub / *, Hub / a (push), true",
        "Hub / *, Web / a (push), false",
        "'test ([12]) (push)', test (1) (push), true",
        "'test \\[1\\] (push)', test [1] (push), true",
        "'{a,b} (push)', b (push), true",
        "?, ab, false"
    })
    void requiredStatuses(String pattern, String context, boolean matches) {
        assertThat(new StatusContextPattern(pattern).matches(context)).isEqualTo(matches);
    }

    @Test
    void takeTheirLengthTimesThatOfTheName() {
        String pattern = "**/".repeat(200) + "(a*)+".repeat(200) + "b";
        String name = "a/".repeat(2_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(
                        FilterPattern.parse(pattern, FilterPattern.Kind.NAME).matches(name))
                .isFalse());
    }
}
