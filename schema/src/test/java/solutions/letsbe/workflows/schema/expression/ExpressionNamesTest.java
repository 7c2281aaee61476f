package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.language.ContextName;

class ExpressionNamesTest {
    private static List<NameProblem> check(String text, Dialect dialect) {
        return ExpressionNames.check(ExpressionParser.parse(text).root(), dialect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GitHub.ref == 'x' && gitea.ref",
                "FORMAT('{0}', toJson(fromjson('1')))",
                "success('build') || failure() || always() || cancelled()",
                "join(github.event.*.name)",
                "join(a.b, ',') == null"
            })
    void knownNamesAreFine(String text) {
        Expression root = ExpressionParser.parse(text).root();

        assertThat(ExpressionNames.check(root, Dialect.GITEA, List.of("A", "github", "gitea")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    githb.ref        ~ UNKNOWN_CONTEXT      ~ there is no context 'githb'; did you mean github?
                    True             ~ UNKNOWN_CONTEXT      ~ there is no context 'True'; the value is written true
                    always           ~ UNKNOWN_CONTEXT      ~ the function is called with parentheses: always()
                    production       ~ UNKNOWN_CONTEXT      ~ and a text takes single quotes
                    contain(a, b)    ~ UNKNOWN_FUNCTION     ~ there is no function 'contain'; did you mean contains?
                    split('a', 'b')  ~ UNKNOWN_FUNCTION     ~ there are contains, startsWith
                    case(true, 1, 2) ~ UNKNOWN_FUNCTION     ~ GitHub has it and Gitea has not; for a choice write
                    CONTAINS('a')    ~ WRONG_ARGUMENT_COUNT ~ contains() takes 2 arguments; here it has 1
                    join()           ~ WRONG_ARGUMENT_COUNT ~ join() takes 1 or 2 arguments; here it has 0
                    join(1, 2, 3)    ~ WRONG_ARGUMENT_COUNT ~ join() takes 1 or 2 arguments; here it has 3
                    always(1)        ~ WRONG_ARGUMENT_COUNT ~ always() takes no arguments; here it has 1
                    format()         ~ WRONG_ARGUMENT_COUNT ~ format() takes 1 to 255 arguments; here it has 0
                    toJSON()         ~ WRONG_ARGUMENT_COUNT ~ toJSON() takes 1 argument; here it has 0
                    """)
    void saysWhatIsWrong(String text, NameProblem.Kind kind, String message) {
        NameProblem first = check(text, Dialect.GITEA).get(0);

        assertThat(first.kind()).isEqualTo(kind);
        assertThat(first.sentence()).contains(message);
    }

    @Test
    void caseTakesPairsAndADefault() {
        assertThat(check("case(true, 1, 2)", Dialect.GITHUB)).isEmpty();
        assertThat(check("case(true, 1, false, 2, 3)", Dialect.GITHUB)).isEmpty();
        assertThat(check("case(true, 1, false, 2)", Dialect.GITHUB))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence())
                        .isEqualTo("case() takes conditions with their values in pairs and then a default,"
                                + " so an odd number of arguments from 3; here it has 4"));
        assertThat(check("case(true)", Dialect.GITHUB)).hasSize(1);
    }

    @Test
    void problemsComeInOrderAndPointAtTheirNodes() {
        ParsedExpression parsed = ExpressionParser.parse("a.x == nope(b) && a");
        List<NameProblem> problems = ExpressionNames.check(parsed.root(), Dialect.GITEA);

        assertThat(problems)
                .extracting(problem -> parsed.span(problem.node()).start())
                .containsExactly(0, 7, 12, 18);
    }

    @Test
    void onlyGiteaKnowsItsOwnName() {
        assertThat(check("gitea.ref", Dialect.GITEA)).isEmpty();
        assertThat(check("gitea.ref", Dialect.GITHUB)).hasSize(1);
    }

    /** Both say it, since this package stands alone; they must say the same. */
    @Test
    void giteasContextsAreTheLanguages() {
        assertThat(Dialect.GITEA.contexts())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ContextName.values())
                        .map(ContextName::text)
                        .toList());
    }

    @Test
    void tellsWhatAnExpressionUses() {
        Expression root = ExpressionParser.parse("GitHub.ref == Format('{0}', env.x, github.y) && always()")
                .root();

        assertThat(Expression.contexts(root)).containsExactly("github", "env");
        assertThat(Expression.functions(root)).containsExactly("format", "always");
        assertThat(Expression.walk(root).get(0)).isSameAs(root);
    }
}
