package solutions.letsbe.workflows.schema.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.expression.ExpressionNames.Dialect;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GitHub's own cases of the expression language: what is to parse parses, the rest is refused. */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.expression.Corpus#hasExpressions")
final class ExpressionCorpusTest {
    private record Case(String file, JsonNode node) {
        String expression() {
            return node.get("expr").asString();
        }

        String errorKind() {
            return node.path("err").path("kind").asString("");
        }

        List<String> contexts() {
            return node.path("contexts").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        public String toString() {
            return file + ": " + expression();
        }
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Corpus.folder("github-expressions").orElseThrow())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode all = JsonMapper.builder()
                        .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .build()
                        .readTree(Files.readString(file));
                for (JsonNode group : all) {
                    for (JsonNode node : group) {
                        cases.add(new Case(file.getFileName().toString(), node));
                    }
                }
            }
        }
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> parsesOrIsRefused() throws IOException {
        return cases().stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> check(each)));
    }

    private static void check(Case each) {
        switch (each.errorKind()) {
            case "lexing" -> assertRefused(each);
            case "parsing" ->
                assertThat(isRefused(each) || !problems(each).isEmpty()).isTrue();
            default -> {
                Expression root = ExpressionParser.parse(each.expression()).root();
                assertThat(problems(each)).isEmpty();
                assertThat(ExpressionParser.parse(ExpressionPrinter.print(root)).root())
                        .isEqualTo(root);
            }
        }
    }

    @Test
    void everyKindOfCaseIsThere() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(100);
        assertThat(cases()).extracting(Case::errorKind).contains("", "lexing", "parsing", "evaluation");
    }

    private static void assertRefused(Case each) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> ExpressionParser.parse(each.expression()));
    }

    private static boolean isRefused(Case each) {
        try {
            ExpressionParser.parse(each.expression());
            return false;
        } catch (ExpressionSyntaxException e) {
            return true;
        }
    }

    private static List<ExpressionNames.Problem> problems(Case each) {
        return ExpressionNames.check(ExpressionParser.parse(each.expression()).root(), Dialect.GITHUB, each.contexts());
    }
}
