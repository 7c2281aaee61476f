package solutions.letsbe.workflows.schema.expression.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.language.ContextName;

class TypeCheckerTest {
    private static final Scope SCOPE = Scope.of(Dialect.GITEA)
            .with(ContextName.NEEDS, ContextTypes.needs(Map.of("build", ContextTypes.outputs(List.of("tag", "Image")))))
            .with(ContextName.STEPS, ContextTypes.steps(Map.of("meta", ContextTypes.STRINGS)))
            .with(
                    ContextName.INPUTS,
                    ContextTypes.inputs(Map.of("dry-run", Type.BOOLEAN, "count", Type.NUMBER, "to", Type.STRING)))
            .with(ContextName.SECRETS, ContextTypes.secrets(List.of("DEPLOY_KEY")))
            .with(
                    ContextName.MATRIX,
                    ContextTypes.matrix(
                            Map.of(
                                    "os", List.of(Type.STRING, Type.STRING),
                                    "flags", List.of(Type.arrayOf(Type.BOOLEAN)),
                                    "runner",
                                            List.of(
                                                    Type.closed(Map.of("name", Type.STRING)),
                                                    Type.closed(Map.of("size", Type.NUMBER)))),
                            List.of(Map.of("extra", Type.NUMBER))));

    private static CheckedExpression check(String text) {
        return TypeChecker.check(ExpressionParser.parse(text), SCOPE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            github.ref                            ~ a string
            gitea.EVENT                           ~ an object
            github.event.issue.title              ~ any value
            inputs.count                          ~ a number
            inputs.count && 60 || 20              ~ a number
            inputs.to && 60 || 20                 ~ a number
            inputs.dry-run && 'a' || 'b'          ~ a string
            inputs.to || 20                       ~ a string
            matrix.flags && 'a'                   ~ a string
            matrix.flags || 'a'                   ~ any value
            null || 1                             ~ a number
            false && 1                            ~ a boolean
            true && 1                             ~ a number
            'a' || 1                              ~ a string
            '' || 1                               ~ a number
            !inputs.to                            ~ a boolean
            inputs.count > 3                      ~ a boolean
            needs.*.result                        ~ an array of strings
            needs['build'].outputs.IMAGE          ~ a string
            needs[matrix.os].outputs.anything     ~ any value
            matrix.runner.*                       ~ an array of strings
            matrix.flags[0]                       ~ a boolean
            matrix['ex'][0]                       ~ any value
            steps.meta.outputs[github.ref]        ~ a string
            join(needs.*.outputs.tag, ' ')        ~ a string
            fromJSON('[1, 2]')                    ~ an array of numbers
            fromJSON('[1, "a"]')[0]               ~ a string
            fromJSON('{"a": {"b": null}}').a.b    ~ null
            fromJSON(format('[{0}]', 1))          ~ an array of numbers
            fromJSON(needs.build.outputs.tag)     ~ any value
            contains(github.ref, 'x')             ~ a boolean
            toJSON(github)                        ~ a string
            hashFiles('*')                        ~ a string
            strategy.job-index                    ~ a number
            job.services.db.ports[5432]           ~ any value
            secrets.gitea_token                   ~ a string
            """)
    void types(String text, String type) {
        assertThat(check(text).type()).hasToString(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            githb.ref                     ~ UNKNOWN_CONTEXT        ~ there is no context 'githb'
            nope(1)                       ~ UNKNOWN_FUNCTION       ~ there is no function 'nope'
            join()                        ~ WRONG_ARGUMENT_COUNT   ~ join() takes 1 or 2 arguments
            github.events                 ~ UNKNOWN_PROPERTY       ~ 'github' has no property 'events', so this is always empty
            needs.built.result            ~ UNKNOWN_PROPERTY       ~ 'needs' has no property 'built'
            needs.build.outputs.imag      ~ UNKNOWN_PROPERTY       ~ 'needs.build.outputs' has no property 'imag'
            needs['build']['x']           ~ UNKNOWN_PROPERTY       ~ the object has no property 'x'
            needs[format('{0}', 'no')]    ~ UNKNOWN_PROPERTY       ~ 'needs' has no property 'no'
            needs.*.results               ~ UNKNOWN_PROPERTY       ~ no element has a property 'results'
            secrets.DEPLOY_KEYS           ~ UNKNOWN_PROPERTY       ~ 'secrets' has no property 'DEPLOY_KEYS'
            github.ref.name               ~ NOT_AN_OBJECT          ~ 'name' is read as a property, but this is a string
            matrix.flags.first            ~ NOT_AN_OBJECT          ~ 'first' is read as a property, but this is an array of booleans
            inputs.count[0]               ~ NOT_AN_OBJECT          ~ [...] is put after it, but this is a number
            github.ref.*                  ~ NOT_AN_OBJECT          ~ .* reads the elements of an array or object, but this is a string
            matrix.flags.*.x              ~ NOT_AN_OBJECT          ~ each element is a boolean
            matrix.flags['0']             ~ WRONG_INDEX            ~ an array is read by number, from 0; a string finds nothing
            needs[0]                      ~ WRONG_INDEX            ~ which is a string; a number finds nothing
            needs[true]                   ~ WRONG_INDEX            ~ a boolean finds nothing
            startsWith(github.event, 'a') ~ WRONG_ARGUMENT_TYPE    ~ startsWith() takes a string here, and this is an object
            endsWith('a', matrix.flags)   ~ WRONG_ARGUMENT_TYPE    ~ this is an array of booleans, so this is always false
            contains(github.event, 'a')   ~ WRONG_ARGUMENT_TYPE    ~ contains() looks into an array or a string
            contains('a', matrix.flags)   ~ WRONG_ARGUMENT_TYPE    ~ contains() looks for one value
            contains(needs.*, 'a')        ~ WRONG_ARGUMENT_TYPE    ~ contains() compares each element with a value
            join(needs)                   ~ WRONG_ARGUMENT_TYPE    ~ join() takes an array
            join(needs.*)                 ~ WRONG_ARGUMENT_TYPE    ~ join() puts the word Object
            join(matrix.flags, needs)     ~ WRONG_ARGUMENT_TYPE    ~ so a comma is taken instead
            fromJSON(matrix.flags)        ~ WRONG_ARGUMENT_TYPE    ~ is an array of booleans already
            format('{0}', matrix.flags)   ~ WRONG_ARGUMENT_TYPE    ~ its place gets the word Array
            github.event == 'push'        ~ MEANINGLESS_COMPARISON ~ an object is never equal to a string, so this is always false
            1 != matrix.flags             ~ MEANINGLESS_COMPARISON ~ so this is always true
            matrix.flags == needs         ~ MEANINGLESS_COMPARISON ~ is never equal to an object with build
            matrix.flags == fromJSON('[]') ~ MEANINGLESS_COMPARISON ~ not compared by what is in them
            inputs.dry-run < 3            ~ MEANINGLESS_COMPARISON ~ a boolean has no order
            matrix.flags >= github.event.x ~ MEANINGLESS_COMPARISON ~ an array of booleans has no order
            null > 1                      ~ MEANINGLESS_COMPARISON ~ null has no order
            !matrix.flags                 ~ MEANINGLESS_NOT        ~ this is always false
            format('{0} {2}', 1, 2)       ~ BAD_FORMAT             ~ the format has a place {2}, and the last argument after it is number 1
            format('{0}')                 ~ BAD_FORMAT             ~ nothing follows it
            format('{0}', 1, 2)           ~ BAD_FORMAT             ~ the format has no place for this argument
            format('{x}', 1)              ~ BAD_FORMAT             ~ the '{' at character 1 is neither doubled
            format('a}', 1)               ~ BAD_FORMAT             ~ the '}' at character 2 is neither doubled
            fromJSON('{')                 ~ BAD_JSON               ~ '{' is no JSON, so the evaluation fails
            fromJSON(' ')                 ~ BAD_JSON               ~ empty string
            inputs.to && '' || 'b'        ~ LOST_CHOICE            ~ it is never the result
            contains('main dev', github.ref_name) ~ LIST_IN_STRING ~ a part of one of its words
            """)
    void problems(String text, TypeProblem.Kind kind, String message) {
        List<TypeProblem> problems = check(text).problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).kind()).isEqualTo(kind);
        assertThat(problems.get(0).message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "github.event == null",
                "github.event == github.event",
                "github.event.issue.labels.*.name",
                "contains(github.event.issue.labels.*.name, 'bug')",
                "contains(fromJSON('[\"a\", \"b\"]'), github.ref)",
                "contains('a b', 'a')",
                "contains(github.ref, 'a b')",
                "inputs.count < '5'",
                "github.run_number > 3",
                "inputs.to == 3 || inputs.dry-run == 'true'",
                "matrix.runner.name == 'a' && matrix.runner.size == 2",
                "matrix.extra == 1",
                "matrix.flags[inputs.count]",
                "format('{{{0}}}', 1)",
                "format(github.ref, 1, 2)",
                "needs.build.result == 'success' && !cancelled()",
                "steps.meta.outputs.whatever",
                "env.A == 1 || true",
                "toJSON(github.event)",
                "inputs.to && 'a' || ''",
                "true && '' || 'b'",
                "always()"
            })
    void nothingIsWrong(String text) {
        assertThat(check(text).problems()).isEmpty();
    }

    @Test
    void theNearestPropertyIsNamed() {
        assertThat(check("needs.build.outputs.imag").problems().get(0).hint()).contains("did you mean Image?");
        assertThat(check("needs.other").problems().get(0).hint()).contains("there are build");
        assertThat(check("fromJSON('{}').x").problems().get(0).hint()).contains("there are none");
    }

    @Test
    void problemsComeInOrderAndPointAtTheirNodes() {
        ParsedExpression parsed = ExpressionParser.parse("github.x || nope(inputs.y) == needs.z && !githb");
        CheckedExpression checked = TypeChecker.check(parsed, SCOPE);

        assertThat(checked.problems())
                .extracting(problem -> parsed.span(problem.node()).start())
                .containsExactly(0, 12, 17, 30, 42);
        assertThat(checked.type(parsed.root())).isEqualTo(checked.type());
    }

    @Test
    void anUnknownPartCausesNothingMore() {
        assertThat(check("github.x.y.z[0].* == matrix.q.r").problems()).hasSize(2);
    }

    @Test
    void caseTakesBooleans() {
        Scope scope = Scope.of(Dialect.GITHUB);
        CheckedExpression checked = TypeChecker.check(ExpressionParser.parse("case(github.ref, 1, true, 2, 3)"), scope);

        assertThat(checked.type()).isEqualTo(Type.NUMBER);
        assertThat(checked.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("case() takes a boolean"));
    }

    @Test
    void aScopeIsNarrowedAndNotChanged() {
        Scope scope = Scope.of(Dialect.GITEA);
        Scope narrowed = scope.with(ContextName.GITHUB, Type.NUMBER).without(ContextName.ENV);

        assertThat(narrowed.context("GITEA")).contains(Type.NUMBER);
        assertThat(narrowed.context(ContextName.ENV)).isEmpty();
        assertThat(scope.context(ContextName.ENV)).isPresent();
        assertThat(narrowed.contexts()).startsWith("github", "vars").doesNotContain("env");
        assertThat(Scope.of(Dialect.GITHUB, Map.of("Own", Type.NULL)).context("own"))
                .contains(Type.NULL);
    }
}
