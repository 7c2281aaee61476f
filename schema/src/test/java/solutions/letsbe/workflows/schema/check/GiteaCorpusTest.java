package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.validation.Corpus;

/** Real workflows of Gitea: a person has looked at every error that is told of them, and next to none is wrong. */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
class GiteaCorpusTest {
    @Test
    void everyErrorIsListedWithItsVerdict() throws IOException {
        Map<String, String> verdicts = verdicts();
        Checker checker = Checker.of(RuleSettings.DEFAULT);
        Surroundings surroundings = new Surroundings(RuleSettings.DEFAULT, Repository.UNKNOWN, ActionCatalog.EMPTY);
        List<Path> files = Stream.of("gitea-corpus", "gitea-corpus-history")
                .flatMap(folder -> Corpus.files(folder).stream())
                .toList();
        List<String> errors = new ArrayList<>();
        for (Path file : files) {
            String name = Corpus.root().relativize(file).toString().replace('\\', '/');
            for (Finding finding : checker.check(name, Corpus.bytes(file), surroundings)) {
                if (finding.severity() == Severity.ERROR) {
                    errors.add(name + ":" + finding.start().line() + " " + finding.rule());
                }
            }
        }
        assertThat(errors).containsExactlyInAnyOrderElementsOf(verdicts.keySet());
        long wrong = verdicts.entrySet().stream()
                .filter(verdict -> verdict.getValue().startsWith("false"))
                .map(verdict -> verdict.getKey().replaceFirst(":.*", ""))
                .distinct()
                .count();
        System.out.printf(
                Locale.ROOT,
                "Gitea's corpus: %d errors in %d files, %d files wrongly flagged%n",
                errors.size(),
                files.size(),
                wrong);
        assertThat(wrong * 100).isLessThanOrEqualTo(files.size());
    }

    private static Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new LinkedHashMap<>();
        try (InputStream in = GiteaCorpusTest.class.getResourceAsStream("gitea-corpus-errors.txt")) {
            assertThat(in).isNotNull();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> verdicts.put(
                            line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
        }
        assertThat(verdicts.values())
                .allMatch(verdict -> verdict.startsWith("true, ") || verdict.startsWith("false, "));
        return verdicts;
    }
}
