package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;

/** Files that others wrote: no false alarm on the right ones, and few of the wrong ones pass. */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
class CorpusTest {
    /** {@code test.yaml:LINE:COLUMN: message [syntax-check]}, the form of actionlint's reports. */
    private static final Pattern SYNTAX = Pattern.compile("test\\.yaml:(\\d+):\\d+: (.*) \\[syntax-check]");

    @Test
    void noErrorInWorkflowsThatRunOnGitea() {
        assertThat(refused("gitea-corpus", "gitea-corpus-history")).isEmpty();
    }

    @Test
    void noErrorInWorkflowsThatActionlintFindsRight() {
        assertThat(refused("actionlint/ok")).isEmpty();
    }

    /** Two are no workflows: a settings file, and a template with a placeholder that is no YAML text. */
    @Test
    void starterWorkflowsAreRefusedForAReason() {
        Map<String, List<String>> refused = refused("starter-workflows");
        assertThat(refused).hasSizeLessThanOrEqualTo(2);
        refused.values().forEach(messages -> assertThat(messages).anySatisfy(message -> assertThat(message)
                .containsAnyOf("the file has no 'jobs'", "a key is a word, and no list")));
    }

    @Test
    void mostSyntaxErrorsThatActionlintFindsAreFound() throws IOException {
        int lines = 0;
        int found = 0;
        int files = 0;
        int complete = 0;
        for (String folder : List.of("actionlint/err", "actionlint/examples")) {
            for (Path file : Corpus.files(folder)) {
                Path report = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".out"));
                List<Integer> expected = syntaxErrors(report);
                if (expected.isEmpty()) {
                    continue;
                }
                List<Integer> told = validate(file).stream()
                        .map(finding -> finding.start().line())
                        .toList();
                List<Integer> missed =
                        expected.stream().filter(line -> !told.contains(line)).toList();
                missed.forEach(line -> System.out.println("not reported: " + file.getFileName() + ":" + line));
                lines += expected.size();
                found += expected.size() - missed.size();
                files++;
                complete += missed.isEmpty() ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "syntax-check of actionlint: %d of %d lines, all lines of %d of %d files%n",
                found,
                lines,
                complete,
                files);
        assertThat(found * 100).isGreaterThanOrEqualTo(98 * lines);
        assertThat(complete * 100).isGreaterThanOrEqualTo(92 * files);
    }

    private static List<Integer> syntaxErrors(Path report) throws IOException {
        return Files.readAllLines(report).stream()
                .map(SYNTAX::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
    }

    private static Map<String, List<String>> refused(String... folders) {
        Map<String, List<String>> refused = new TreeMap<>();
        int files = 0;
        for (String folder : folders) {
            for (Path file : Corpus.files(folder)) {
                files++;
                for (Finding finding : validate(file)) {
                    if (finding.severity() == Severity.ERROR) {
                        refused.computeIfAbsent(Corpus.root().relativize(file).toString(), name -> new ArrayList<>())
                                .add(finding.start().line() + ": " + finding.message());
                    }
                }
            }
        }
        assertThat(files).as("files of " + List.of(folders)).isPositive();
        refused.forEach((file, messages) -> messages.forEach(message -> System.out.println(file + ":" + message)));
        return refused;
    }

    private static List<Finding> validate(Path file) {
        return WorkflowValidator.validate(file.toString(), Corpus.bytes(file));
    }
}
