package solutions.letsbe.workflows.schema.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;

/** The security rules on files that others wrote. */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.rules.security.SecurityCorpus#isThere")
class SecurityCorpusTest {
    /** {@code test.yaml:LINE:COLUMN: message}, the form of actionlint's reports. */
    private static final Pattern TOLD =
            Pattern.compile("test\\.yaml:(\\d+):\\d+: .*(?:is potentially untrusted|\\[credentials]).*");

    @Test
    void fewWarningsInWorkflowsThatRunOnGitea() {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        int warnings = 0;
        int files = 0;
        for (String folder : List.of("gitea-corpus", "gitea-corpus-history")) {
            for (Path file : SecurityCorpus.files(folder)) {
                files++;
                for (Finding finding : SecurityCorpus.check(file, false)) {
                    counts.merge(finding.severity().text() + " " + finding.rule(), 1, Integer::sum);
                    String where = SecurityCorpus.root().relativize(file) + ":"
                            + finding.start().line() + " " + finding.message() + " [" + finding.rule() + "]";
                    if (finding.severity() == Severity.ERROR) {
                        errors.add(where);
                    }
                    if (finding.severity() != Severity.INFO) {
                        System.out.println(where);
                        warnings++;
                    }
                }
            }
        }
        System.out.println("security rules on " + files + " files of Gitea: " + counts);
        assertThat(warnings).isLessThan(files / 5);
        assertThat(errors).hasSizeLessThan(files / 20);
    }

    @Test
    void noErrorInWorkflowsThatActionlintFindsRight() {
        List<String> wrong = new ArrayList<>();
        for (Path file : SecurityCorpus.files("actionlint/ok")) {
            for (Finding finding : SecurityCorpus.check(file, false)) {
                if (finding.severity() != Severity.INFO) {
                    wrong.add(file.getFileName() + ":" + finding.start().line() + " "
                            + finding.severity().text() + " " + finding.message() + " [" + finding.rule() + "]");
                }
            }
        }
        wrong.forEach(System.out::println);
        assertThat(wrong).noneMatch(line -> line.contains(" error "));
    }

    @Test
    void whatActionlintTellsOfUntrustedTextsAndPasswordsIsFound() throws IOException {
        List<String> missed = new ArrayList<>();
        int lines = 0;
        for (String folder : List.of("actionlint/err", "actionlint/examples")) {
            for (Path file : SecurityCorpus.files(folder)) {
                Path report = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".out"));
                List<Integer> told = SecurityCorpus.check(file, false).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.start().line())
                        .toList();
                for (String line : Files.readAllLines(report)) {
                    Matcher expected = TOLD.matcher(line);
                    if (expected.matches()) {
                        lines++;
                        if (!told.contains(Integer.valueOf(expected.group(1)))) {
                            missed.add(file.getFileName() + " " + line);
                        }
                    }
                }
            }
        }
        System.out.println("untrusted texts and passwords of actionlint: " + lines);
        assertThat(lines).isPositive();
        assertThat(missed).isEmpty();
    }
}
