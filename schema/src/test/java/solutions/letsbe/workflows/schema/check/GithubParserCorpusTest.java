package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * The cases of GitHub's own workflow parser: where it sees an error, something is found on the same line, and where it sees none, there
 * is no error. Where Gitea differs stands in {@code github-parser-differences.txt} beside this class, each with the fact: {@code only-github} is
 * what we do not find, {@code only-gitea} an error of ours alone, {@code line-above} an error that we find at the key above.
 */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
class GithubParserCorpusTest {
    private static final Pattern DIFFERENCE =
            Pattern.compile("(\\S+\\.yml):(\\d+) (only-github|only-gitea|line-above): (\\S.*)");

    private static final Checker CHECKER = Checker.of(RuleSettings.DEFAULT);

    @Test
    void theVerdictIsThatOfGithubButForWhatIsListed() throws IOException {
        Map<String, String> listed = listed();
        Set<String> differences = new LinkedHashSet<>();
        int files = 0;
        int same = 0;
        for (var file : Corpus.files("github-parser")) {
            GithubParserCase each = GithubParserCase.read(file);
            List<String> found = differences(each);
            differences.addAll(found);
            files++;
            same += found.isEmpty() ? 1 : 0;
        }
        listed.keySet().stream()
                .filter(each -> !differences.contains(each))
                .forEach(each -> System.out.println("listed, but the same as on GitHub: " + each));
        System.out.printf(
                Locale.ROOT,
                "GitHub's parser: the same verdict and lines in %d of %d cases, %d lines listed that differ on Gitea%n",
                same,
                files,
                listed.size());
        assertThat(listed.keySet()).containsAll(differences);
        assertThat(same).isGreaterThanOrEqualTo(65);
    }

    /** What GitHub says and we do not, and the errors that are ours alone; each as it stands in the list. */
    private static List<String> differences(GithubParserCase each) {
        Surroundings surroundings = new Surroundings(RuleSettings.DEFAULT, Repository.of(each), ActionCatalog.EMPTY);
        List<GithubParserCase.Place> told = new ArrayList<>();
        Set<GithubParserCase.Place> errors = new LinkedHashSet<>();
        each.workflows().forEach((name, text) -> {
            for (Finding finding : CHECKER.check(name, text.getBytes(StandardCharsets.UTF_8), surroundings)) {
                var place = new GithubParserCase.Place(name, finding.start().line());
                if (finding.severity() != Severity.INFO) {
                    told.add(place);
                    told.add(new GithubParserCase.Place(name, 0));
                }
                if (finding.severity() == Severity.ERROR) {
                    errors.add(place);
                }
            }
        });
        List<String> differences = new ArrayList<>();
        Set<GithubParserCase.Place> explained = new LinkedHashSet<>(each.errors());
        for (GithubParserCase.Place expected : each.errors()) {
            var above = new GithubParserCase.Place(expected.workflow(), expected.line() - 1);
            if (told.contains(expected)) {
                continue;
            }
            boolean isAbove = above.line() > 0 && errors.contains(above) && explained.add(above);
            differences.add(each.name() + ":" + expected.line() + (isAbove ? " line-above" : " only-github"));
        }
        boolean anywhere = each.errors().stream().anyMatch(expected -> expected.line() == 0);
        for (GithubParserCase.Place error : errors) {
            if (!anywhere && !explained.contains(error)) {
                differences.add(each.name() + ":" + error.line() + " only-gitea");
            }
        }
        return differences;
    }

    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new LinkedHashMap<>();
        try (var in = GithubParserCorpusTest.class.getResourceAsStream("github-parser-differences.txt")) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Matcher matcher = DIFFERENCE.matcher(line);
                    assertThat(matcher.matches()).as(line).isTrue();
                    listed.put(matcher.group(1) + ":" + matcher.group(2) + " " + matcher.group(3), matcher.group(4));
                }
            }
        }
        return listed;
    }
}
