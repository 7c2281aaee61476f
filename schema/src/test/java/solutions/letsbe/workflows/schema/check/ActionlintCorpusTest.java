package solutions.letsbe.workflows.schema.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
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
 * The mistakes that actionlint's own cases hold: something is found on each line that its reports name, but for lines that are
 * right on Gitea. Those stand in {@code actionlint-exemptions.txt} beside this class, each with the fact that makes it right.
 */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.validation.Corpus#isThere")
class ActionlintCorpusTest {
    /** {@code test.yaml:LINE:COLUMN: message [kind]}; as a regular expression between slashes, and then perhaps without a kind. */
    private static final Pattern REPORT =
            Pattern.compile("/?test(?:\\\\)?\\.yaml:(\\d+):\\d+: .*?(?:\\\\?\\[([a-z-]+)\\\\?])?/?");

    private static final Pattern EXEMPTION = Pattern.compile("(\\S+):(\\d+) ([a-z-]+): (\\S.*)");

    /** The least share, in percent, of the lines of a kind on which something is found; of all kinds together {@code all}. */
    private static final Map<String, Integer> FLOORS = new LinkedHashMap<>();

    static {
        FLOORS.put("all", 50);
        FLOORS.put("syntax-check", 99);
        FLOORS.put("events", 100);
        FLOORS.put("glob", 100);
    }

    private static final RuleSettings SETTINGS = RuleSettings.DEFAULT;

    /** A line that a report names; 0 where it names none. */
    private record Line(String file, int number, String kind) {
        @Override
        public String toString() {
            return file + ":" + number + " " + kind;
        }
    }

    private static final Checker CHECKER = Checker.of(SETTINGS);
    private static final List<Line> EXPECTED = new ArrayList<>();
    private static final Map<Line, String> EXEMPTED = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        for (Path file : files()) {
            Path report = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ".out"));
            for (String line : Files.readAllLines(report)) {
                Matcher matcher = REPORT.matcher(line);
                assertThat(matcher.matches()).as(report + ": " + line).isTrue();
                String kind = matcher.group(2) == null ? "other" : matcher.group(2);
                EXPECTED.add(new Line(name(file), Integer.parseInt(matcher.group(1)), kind));
            }
        }
        try (var in = ActionlintCorpusTest.class.getResourceAsStream("actionlint-exemptions.txt")) {
            assertThat(in).isNotNull();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    Matcher matcher = EXEMPTION.matcher(line);
                    assertThat(matcher.matches()).as(line).isTrue();
                    EXEMPTED.put(
                            new Line(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3)),
                            matcher.group(4));
                }
            }
        }
    }

    @Test
    void somethingIsFoundOnEveryLineThatIsWrongOnGitea() {
        Map<String, int[]> counts = new TreeMap<>();
        List<Line> missed = new ArrayList<>();
        Map<String, List<Integer>> told = new LinkedHashMap<>();
        files().forEach(file -> told.put(name(file), lines(file)));
        for (Line line : EXPECTED) {
            if (EXEMPTED.containsKey(line)) {
                continue;
            }
            List<Integer> ours = told.getOrDefault(line.file, List.of());
            boolean found = line.number == 0 ? !ours.isEmpty() : ours.contains(line.number);
            for (String kind : List.of(line.kind, "all")) {
                int[] count = counts.computeIfAbsent(kind, each -> new int[2]);
                count[0] += found ? 1 : 0;
                count[1]++;
            }
            if (!found) {
                missed.add(line);
            }
        }
        missed.forEach(line -> System.out.println("not found: " + line));
        counts.forEach((kind, count) -> System.out.printf(
                Locale.ROOT,
                "actionlint's cases, %s: %d of %d lines (%.1f %%)%n",
                kind,
                count[0],
                count[1],
                100.0 * count[0] / count[1]));
        System.out.println("lines that are right on Gitea: " + EXEMPTED.size());
        assertThat(FLOORS).allSatisfy((kind, percent) -> {
            int[] count = counts.getOrDefault(kind, new int[2]);
            assertThat(count[1]).as("lines of " + kind).isPositive();
            assertThat(100 * count[0]).as(kind + " of " + count[1]).isGreaterThanOrEqualTo(percent * count[1]);
        });
    }

    @Test
    void everyExemptedLineIsThere() {
        assertThat(EXPECTED).containsAll(EXEMPTED.keySet());
    }

    @Test
    void noErrorInTheFilesThatItFindsRight() {
        assertThat(Corpus.files("actionlint/ok")).isNotEmpty().allSatisfy(file -> assertThat(check(file))
                .as(file.toString())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty());
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>(Corpus.files("actionlint/err"));
        files.addAll(Corpus.files("actionlint/examples"));
        return files;
    }

    /** Such as {@code err/empty.yaml}. */
    private static String name(Path file) {
        return file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
    }

    private static List<Integer> lines(Path file) {
        return check(file).stream().map(finding -> finding.start().line()).toList();
    }

    private static List<Finding> check(Path file) {
        Surroundings surroundings = new Surroundings(SETTINGS, Repository.UNKNOWN, ActionCatalog.EMPTY);
        return CHECKER.check(file.toString(), Corpus.bytes(file), surroundings);
    }
}
