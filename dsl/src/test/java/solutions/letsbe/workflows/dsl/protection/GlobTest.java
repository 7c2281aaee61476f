package solutions.letsbe.workflows.dsl.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;

/** What a pattern matches, and which pattern matches all that another one does. */
class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "BRANCH, main, main, true",
        "BRANCH, release/*, release/1, true",
        "BRANCH, release/*, release/1/2, false",
        "BRANCH, release/**, release/1/2, true",
        "BRANCH, v?, v1, true",
        "BRANCH, v?, v/, false",
        "BRANCH, '{a,b/*}c', b/xc, true",
        "BRANCH, '[a-c]x', dx, false",
        "BRANCH, '[!a-c]x', dx, true",
        "BRANCH, 'a\\*', 'a*', true",
        "BRANCH, 'a\\*', ab, false",
        "TAG, hub/v*, hub/v1/2, true",
        "STATUS, 'a / b (*)', 'a / b (push)', true",
        "FILE, .gitea/**, .gitea/workflows/deploy.yml, true",
        "FILE, .gitea/*/x, .gitea/a.b/x, false",
        "FILE, Docs/**, docs/A.md, true"
    })
    void matches(Glob.Kind kind, String pattern, String name, boolean matches) {
        assertThat(Glob.of(pattern, kind).matches(name)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "**, main, true",
        "*, main, true",
        "*, hotfix/**, false",
        "hotfix/**, hotfix/*, true",
        "hotfix/*, hotfix/**, false",
        "'{main,holds}', main, true",
        "'{main,holds}', 'ma*', false",
        "'v[0-9]*', v1.*, true",
        "v?, 'v[!/]', true",
        "v?, 'v[!a]', false",
        "a**b, a*b, true",
        "a*b, a**b, false"
    })
    void covers(String wide, String narrow, boolean covers) {
        assertThat(Glob.of(wide, Glob.Kind.BRANCH).covers(Glob.of(narrow, Glob.Kind.BRANCH)))
                .isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[a", "[]", "[b-a]", "{a,b", "a}", "a\\", "\\d+"})
    void isRefused(String pattern) {
        assertThatThrownBy(() -> Glob.of(pattern, Glob.Kind.BRANCH)).isInstanceOf(InvalidWorkflowException.class);
    }

    @Property
    void aQuotedTextMatchesItselfAlone(
            @ForAll @Chars({'a', '*', '?', '[', ']', '{', '}', '\\', '/', ','}) @StringLength(min = 1, max = 12)
                    String text,
            @ForAll @Chars({'a', '*', '?', '[', '/', ','}) @StringLength(max = 12) String other) {
        Glob glob = Glob.of(Glob.quote(text), Glob.Kind.STATUS);
        assertThat(glob.matches(text)).isTrue();
        assertThat(glob.matches(other)).isEqualTo(text.equals(other));
    }

    @Property
    void whoCoversAnotherMatchesWhatThatOneMatches(
            @ForAll @Chars({'a', 'b', '*', '?', '/'}) @StringLength(min = 1, max = 6) String wide,
            @ForAll @Chars({'a', 'b', '*', '?', '/'}) @StringLength(min = 1, max = 6) String narrow,
            @ForAll @CharRange(from = 'a', to = 'b') @Chars('/') @StringLength(max = 6) String name) {
        Glob outer = Glob.of(wide, Glob.Kind.BRANCH);
        Glob inner = Glob.of(narrow, Glob.Kind.BRANCH);
        if (inner.matches(name) && !outer.matches(name)) {
            assertThat(outer.covers(inner)).isFalse();
        }
        assertThat(outer.covers(outer)).isTrue();
        assertThat(Glob.of("**", Glob.Kind.BRANCH).covers(inner)).isTrue();
    }
}
