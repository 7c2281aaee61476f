package solutions.letsbe.workflows.schema.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.expression.Dialect;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionParser;
import solutions.letsbe.workflows.schema.expression.Operator;

@Timeout(60)
class EvaluatorTest {
    private static final String CONTEXTS = """
            {
              "github": {"ref": "refs/heads/main", "event": {"labels": [{"name": "bug"}, {"name": "Docs", "id": 7}, "none"]}},
              "matrix": {"list": [1, "2", null, [3, 4], {"a": 5}], "Empty": {}, "key": "name"}
            }
            """;

    private static Value evaluate(String text, Dialect dialect) {
        return Evaluator.evaluate(
                ExpressionParser.parse(text).root(), Surroundings.of(dialect, (Value.Obj) JsonReader.read(CONTEXTS)));
    }

    private static Value evaluate(String text) {
        return evaluate(text, Dialect.GITHUB);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            github.event.labels.*.name              ~ ["bug","Docs"]
            github.event.labels.*.NAME[0]           ~ []
            github.event.labels[1].ID               ~ 7
            github.event.labels['1'].id             ~ 7
            github.event.labels[1.9].id             ~ 7
            github.event.labels[-1]                 ~ null
            github.event.labels[3]                  ~ null
            github.event.labels[NaN]                ~ null
            github.event.labels['x']                ~ null
            github.event.labels.*[matrix.key]       ~ ["bug","Docs"]
            matrix.list.*.*                         ~ [3,4,5]
            matrix.list.*[1]                        ~ [4]
            (matrix.list.*)[1]                      ~ [4]
            matrix.*.a                              ~ []
            matrix[matrix.list]                     ~ null
            github.ref.*                            ~ []
            github.ref.x.y                          ~ null
            env.nothing                             ~ null
            matrix.list == matrix.list              ~ true
            matrix.Empty == fromJSON('{}')          ~ false
            contains(matrix.list, '1')              ~ true
            contains(matrix.list, 0)                ~ true
            contains(matrix.list, matrix.list[3])   ~ true
            contains(matrix.list, fromJSON('[3,4]')) ~ false
            contains(github.event.labels.*.name, 'BUG') ~ true
            contains('Hallo', 'ALL')                ~ true
            contains(1234, 23)                      ~ true
            contains(null, '')                      ~ true
            startsWith('Straße', 'STRASS')          ~ true
            endsWith(true, 'UE')                    ~ true
            'ı' == 'I'                              ~ false
            'i' == 'I'                              ~ true
            'İ' == 'i'                              ~ false
            'a' < 'B'                               ~ true
            '10' < '9'                              ~ true
            '10' < 9                                ~ false
            '' == 0                                 ~ true
            ' 0x1F ' == 31                          ~ true
            '0b11' == 3                             ~ true
            '1e3' == 1000                           ~ true
            'x' == 0                                ~ false
            null == false                           ~ true
            null < 1                                ~ true
            NaN == NaN                              ~ false
            NaN != NaN                              ~ true
            null < null                             ~ false
            null <= null                            ~ true
            true > false                            ~ true
            0 || ''                                 ~ ""
            '' && 1                                 ~ ""
            'a' && 0 || 'b'                         ~ "b"
            !matrix.Empty                           ~ false
            format('{0}-{1}-{0}', null, matrix.list) ~ "-Array-"
            format('{{{0}}}', 1.0)                  ~ "{1}"
            format('{0:x}', 1)                      ~ "1"
            join(matrix.list)                       ~ "1,2,,Array,Object"
            join(matrix.Empty, 1)                   ~ ""
            join('a', 'b')                          ~ "a"
            toJSON(-0)                              ~ "0"
            toJSON(NaN)                             ~ "null"
            toJSON(matrix.list[3])                  ~ "[\\n  3,\\n  4\\n]"
            format('{0}', 0.1234567890123456789)    ~ "0.123456789012346"
            format('{0}', 1e21)                     ~ "1e+21"
            format('{0}', 123456789012345680000)    ~ "123456789012345680000"
            format('{0}', 1e-7)                     ~ "1e-7"
            format('{0}', 1e-20)                    ~ "0"
            fromJSON('{"a":1,"A":2,"b":3,"b":4}')   ~ {"a":1,"b":4}
            fromJSON('1e400') > 1e308               ~ true
            case(false, 1, true, 2, 3)              ~ 2
            success() && !failure() && always()     ~ true
            """)
    void values(String text, String json) {
        assertThat(JsonPrinter.compact(evaluate(text))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            true || nowhere.x            ~ there is no context 'nowhere'
            false && split('a')          ~ there is no function 'split'
            fromJSON('')                 ~ empty text
            fromJSON('[1,]')             ~ '[1,]' is wrong at character 4
            format('{0}')                ~ a place for argument 0
            format('{')                  ~ the '{' at character 1
            format('a}')                 ~ the '}' at character 2
            case(1, 2, 3)                ~ case() takes true or false
            hashFiles('a')               ~ hashFiles() reads files
            """)
    void failures(String text, String message) {
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate(text))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.node()).isNotNull());
    }

    @Test
    void giteaHasOneObjectUnderTwoNamesAndNoCase() {
        assertThat(evaluate("gitea.ref == github.ref && gitea == github", Dialect.GITEA))
                .isEqualTo(Value.of(true));
        assertThatExceptionOfType(EvaluationException.class).isThrownBy(() -> evaluate("gitea.ref", Dialect.GITHUB));
        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate("case(true, 1, 2)", Dialect.GITEA))
                .withMessageContaining("Gitea has not");
    }

    @ParameterizedTest
    @CsvSource({
        "failure,false,true,false",
        "Cancelled,false,false,true",
        "success,true,false,false",
        "odd,true,false,false"
    })
    void statusFunctionsFollowTheJob(String status, String success, String failure, String cancelled) {
        Surroundings surroundings = Surroundings.of(
                Dialect.GITEA, Value.object(Map.of("job", Value.object(Map.of("status", Value.of(status))))));
        Expression all = ExpressionParser.parse("format('{0},{1},{2}', success(), failure(), cancelled())")
                .root();

        assertThat(Evaluator.evaluate(all, surroundings))
                .isEqualTo(Value.of(success + "," + failure + "," + cancelled));
    }

    /** Each would take hours or all memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X",
                "toJSON(X)",
                "X == 'a'",
                "contains(X, 'a')",
                "join(fromJSON('[1,1]'), X)",
                "fromJSON(format('[{0}]', X))",
                "github[X]"
            })
    void whatGrowsWithoutEndIsStopped(String pattern) {
        String text = "'" + "x".repeat(100) + "'";
        for (int i = 0; i < 30; i++) {
            text = "format('{0}{0}{0}{0}', " + text + ")";
        }
        String hostile = pattern.replace("X", text);

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> evaluate(hostile))
                .withMessageContaining("more than is evaluated");
        assertThat(Constants.fold(ExpressionParser.parse(hostile).root())).isEmpty();
    }

    /** Every comparison reads the long text again. */
    @Test
    void whatTakesWithoutEndIsStopped() {
        Value.Obj contexts = Value.object(Map.of(
                "a", Value.array(Collections.nCopies(100_000, Value.of("y"))), "b", Value.of("x".repeat(1_000_000))));

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Evaluator.evaluate(
                        ExpressionParser.parse("contains(a, b)").root(), Surroundings.of(Dialect.GITEA, contexts)))
                .withMessageContaining("more than is evaluated");
    }

    @Test
    void treesOfAnyDepthEndWithAnAnswer() {
        Expression deep = new Expression.Context("github");
        for (int i = 0; i < 100_000; i++) {
            deep = i % 2 == 0
                    ? new Expression.Not(deep)
                    : new Expression.Binary(Operator.AND, deep, new Expression.Bool(true));
        }
        Expression tree = deep;

        assertThatExceptionOfType(EvaluationException.class)
                .isThrownBy(() -> Evaluator.evaluate(tree, Surroundings.empty(Dialect.GITEA)))
                .withMessageContaining("levels deep");
        assertThat(Constants.fold(tree)).isEmpty();
        assertThat(Constants.truth(tree)).isEmpty();
    }

    @Test
    void theLongestChainThatParsesIsEvaluated() {
        String chain = "1 == 1 && ".repeat(450) + "true" + " || false".repeat(90);

        assertThat(evaluate(chain)).isEqualTo(Value.of(true));
        assertThat(Constants.fold(ExpressionParser.parse(chain).root())).contains(Value.of(true));
    }
}
