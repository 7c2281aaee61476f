package solutions.letsbe.workflows.dsl.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions Go reads, as far as we let one be written. */
class GoRegexpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "safety-wrapper/.*",
                "provisioner/scripts/credentials.*",
                "docs/(a|b)+?\\.md",
                "[a-z_-]{2,}",
                "(?:x|y){3}",
                "[^/]+\\.[ch]",
                "^a$",
                "\\w+/\\d*"
            })
    void reads(String text) {
        assertThat(GoRegexp.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.go", "docs/**", "a++", "a{2}{3}", "a{3,2}", "a{1001}", "a{x}", "(a", "a)", "(?=a)", "(?<!a)b",
                "(?>a)", "(a)\\1", "\\Gx", "[a", "[]", "[b-a]", "[a&&b]", "[a[b]]", "a\\"
            })
    void refuses(String text) {
        assertThat(GoRegexp.problem(text)).isPresent();
    }

    @Property
    void whatItReadsJavaReadsToo(
            @ForAll
                    @Chars({'a', '(', ')', '*', '+', '?', '[', ']', '{', '}', '2', ',', '|', '\\', '.', '^', '-', ':'})
                    @StringLength(max = 10)
                    String text) {
        if (GoRegexp.problem(text).isEmpty()) {
            assertThatCode(() -> Pattern.compile(text)).doesNotThrowAnyException();
        }
    }
}
