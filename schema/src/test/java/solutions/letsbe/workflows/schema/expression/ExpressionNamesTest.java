package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.expression.ExpressionNames.Dialect;
import solutions.letsbe.workflows.schema.expression.ExpressionNames.Problem;

final class ExpressionNamesTest {
    private static List<String> messages(String text, Dialect dialect) {
        return ExpressionNames.check(ExpressionParser.parse(text).root(), dialect, List.of("github", "env")).stream()
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains(github.ref, 'a')",
                "CONTAINS('a', 'b')",
                "startswith('a', 'b')",
                "endsWith('a', 'b')",
                "format('a')",
                "format('{0}{1}{2}', 1, 2, 3)",
                "join(github.x)",
                "join(github.x, ',')",
                "toJson(github)",
                "fromjson('1')",
                "hashFiles('a')",
                "hashFiles('a', 'b', 'c')",
                "always() && success() || failure() && cancelled()",
                "GitHub.ref == Env.A"
            })
    void bothDialectsAgree(String text) {
        assertThat(messages(text, Dialect.GITHUB)).isEmpty();
        assertThat(messages(text, Dialect.GITEA)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contains('a') | takes 2 arguments, not 1",
                "contains('a', 'b', 'c') | takes 2 arguments, not 3",
                "startsWith('a') | takes 2 arguments",
                "endsWith() | takes 2 arguments, not 0",
                "format() | at least 1 argument, not 0",
                "join() | 1 or 2 arguments, not 0",
                "join(1, 2, 3) | 1 or 2 arguments, not 3",
                "toJSON() | takes 1 argument, not 0",
                "fromJSON('1', '2') | takes 1 argument, not 2",
                "hashFiles() | at least 1 argument",
                "always(1) | takes no arguments, not 1",
                "success('a') | takes no arguments",
                "failure(1) | takes no arguments",
                "cancelled(1) | takes no arguments",
                "exists('a') | no function 'exists'",
                "gihub.ref | no context 'gihub'",
                "!(env.A == secrets.B) | no context 'secrets'"
            })
    void bothDialectsRefuse(String text, String phrase) {
        for (Dialect dialect : Dialect.values()) {
            assertThat(messages(text, dialect)).singleElement().asString().contains(phrase);
        }
    }

    @Test
    void giteaIsAnotherNameOfGithubInGiteaAlone() {
        assertThat(messages("gitea.ref", Dialect.GITEA)).isEmpty();
        assertThat(messages("gitea.ref", Dialect.GITHUB)).hasSize(1);
        assertThat(ExpressionNames.check(ExpressionParser.parse("gitea.ref").root(), Dialect.GITEA, List.of("env")))
                .hasSize(1);
    }

    @Test
    void caseIsOfGithubAlone() {
        assertThat(messages("case(true, 1, 2)", Dialect.GITHUB)).isEmpty();
        assertThat(messages("case(true, 1, false, 2, 3)", Dialect.GITHUB)).isEmpty();
        assertThat(messages("case(true, 1)", Dialect.GITHUB))
                .singleElement()
                .asString()
                .contains("at least 3");
        assertThat(messages("case(true, 1, false, 2)", Dialect.GITHUB))
                .singleElement()
                .asString()
                .contains("even");
        assertThat(messages("case(true, 1, 2)", Dialect.GITEA))
                .singleElement()
                .asString()
                .contains("Gitea has no function 'case'");
        assertThat(ExpressionNames.functions(Dialect.GITEA)).hasSize(12).doesNotContain("case");
        assertThat(ExpressionNames.functions(Dialect.GITHUB)).hasSize(13).contains("case");
    }

    @Test
    void problemsComeInTheOrderOfTheText() {
        ParsedExpression parsed = ExpressionParser.parse("a.b == f(c) && join()");

        List<Problem> problems = ExpressionNames.check(parsed.root(), Dialect.GITEA, List.of());

        assertThat(problems)
                .extracting(problem -> parsed.span(problem.node()).start())
                .containsExactly(0, 7, 9, 15);
    }
}
