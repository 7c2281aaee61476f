package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.expression.evaluation.EvaluationException;
import solutions.letsbe.workflows.schema.expression.evaluation.Evaluator;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonPrinter;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.Surroundings;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GitHub's own cases come to the value that they say, or are refused where GitHub's lexer, parser or evaluator refuses them.
 */
@Tag("corpus")
class ExpressionCorpusTest {
    @TestFactory
    @EnabledIf("corpusFound")
    Stream<DynamicTest> everyCaseComesToItsValueOrFailsAsItSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            JsonNode groups = JsonMapper.shared().readTree(file);
            groups.properties().forEach(group -> {
                for (JsonNode testCase : group.getValue()) {
                    String name = file.getFileName() + " " + group.getKey() + ": "
                            + testCase.path("expr").asString();
                    tests.add(DynamicTest.dynamicTest(name, () -> check(testCase)));
                }
            });
        }
        assertThat(tests).hasSizeGreaterThan(400);
        return tests.stream();
    }

    private static void check(JsonNode testCase) {
        String text = testCase.path("expr").asString();
        List<String> problems = problems(text, contexts(testCase));
        String kind = testCase.path("err").path("kind").asString("");
        if (kind.equals("lexing") || kind.equals("parsing")) {
            assertThat(problems)
                    .as("GitHub: " + testCase.path("err").path("value"))
                    .isNotEmpty();
            return;
        }
        assertThat(problems).isEmpty();
        Expression root = ExpressionParser.parse(text).root();
        assertThat(ExpressionParser.parse(ExpressionPrinter.print(root)).root()).isEqualTo(root);
        Value.Obj values = (Value.Obj) value(testCase.path("contexts"));
        if (kind.equals("evaluation")) {
            assertThatExceptionOfType(EvaluationException.class)
                    .as("GitHub: " + testCase.path("err").path("value"))
                    .isThrownBy(() -> evaluate(root, values));
            return;
        }
        assertThat(testCase.path("result").path("kind").asString()).isNotEmpty();
        assertThat(plain(evaluate(root, values)))
                .isEqualTo(plain(value(testCase.path("result").path("value"))));
    }

    private static Value evaluate(Expression root, Value.Obj contexts) {
        return Evaluator.evaluate(root, Surroundings.of(Dialect.GITHUB, contexts));
    }

    private static Value value(JsonNode node) {
        return node.isMissingNode() ? Value.object(Map.of()) : JsonReader.read(node.toString());
    }

    /** The same without what JSON cannot say: whether an array was filtered, and the sign of 0. */
    private static Value plain(Value value) {
        return JsonReader.read(JsonPrinter.compact(value));
    }

    private static List<String> problems(String text, List<String> contexts) {
        try {
            return ExpressionNames.check(ExpressionParser.parse(text).root(), Dialect.GITHUB, contexts).stream()
                    .map(NameProblem::sentence)
                    .toList();
        } catch (ExpressionSyntaxException e) {
            return List.of(e.getMessage() + " at " + e.offset());
        }
    }

    private static List<String> contexts(JsonNode testCase) {
        List<String> contexts = new ArrayList<>(Dialect.GITHUB.contexts());
        testCase.path("contexts").propertyNames().forEach(contexts::add);
        return contexts;
    }

    static boolean corpusFound() throws IOException {
        if (!Files.isDirectory(folder())) {
            System.out.println("corpus not found, 1 test not run: " + folder());
            return false;
        }
        if (files().isEmpty()) {
            fail("no cases in " + folder());
        }
        return true;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        String corpus = System.getenv("CORPUS_DIR");
        Path root = corpus == null
                ? Path.of(System.getProperty("project.root", ".."), "..", "shared", "corpus")
                : Path.of(corpus);
        return root.resolve("github-expressions").normalize();
    }
}
