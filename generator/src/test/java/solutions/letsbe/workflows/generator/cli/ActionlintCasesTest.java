package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.generator.script.Pyflakes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code lint} finds of the mistakes in actionlint's own cases, with all that a user has: the actions that the program knows,
 * and the programs that are installed. Lines that are right on Gitea stand in the table of the schema's own test.
 */
@Tag("corpus")
@EnabledIf("isThere")
class ActionlintCasesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path CASES = Optional.ofNullable(System.getenv("CORPUS_DIR"))
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .orElse(ROOT.resolve("../shared/corpus"))
            .resolve("actionlint")
            .toAbsolutePath()
            .normalize();
    private static final Path EXEMPTIONS = ROOT.resolve(
            "schema/src/test/resources/solutions/letsbe/workflows/schema/check/actionlint-exemptions.txt");

    /** {@code test.yaml:LINE:COLUMN: message [kind]}; as a regular expression between slashes, and then perhaps without a kind. */
    private static final Pattern REPORT =
            Pattern.compile("/?test(?:\\\\)?\\.yaml:(\\d+):\\d+: .*?(?:\\\\?\\[([a-z-]+)\\\\?])?/?");

    /** Where the same mistake is told on another line: at the empty value, and at the unknown name. */
    private static final Set<String> ELSEWHERE =
            Set.of("err/invalid_steps.yaml:18 syntax-check", "examples/invalid_ids_in_needs.yaml:8 job-needs");

    static boolean isThere() {
        return Files.isDirectory(CASES);
    }

    @Test
    void somethingIsFoundOnEveryLineThatIsWrongOnGitea() throws IOException {
        Set<String> exempted = new LinkedHashSet<>();
        for (String line : Files.readAllLines(EXEMPTIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                exempted.add(line.substring(0, line.indexOf(':', line.indexOf(' '))));
            }
        }
        List<Path> cases = cases();
        Set<String> found = found(cases);
        Map<String, int[]> counts = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Path file : cases) {
            Path report = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.yaml$", ".out"));
            for (String line : Files.readAllLines(report)) {
                Matcher matcher = REPORT.matcher(line);
                assertThat(matcher.matches()).as(line).isTrue();
                String kind = Optional.ofNullable(matcher.group(2)).orElse("other");
                String place = name(file) + ":" + matcher.group(1);
                boolean isAsked =
                        !kind.equals("pyflakes") || Pyflakes.installed().isPresent();
                if (isAsked && !exempted.contains(place + " " + kind)) {
                    boolean isFound = found.contains(matcher.group(1).equals("0") ? name(file) : place);
                    for (String counted : List.of(kind, "all")) {
                        int[] count = counts.computeIfAbsent(counted, each -> new int[2]);
                        count[0] += isFound ? 1 : 0;
                        count[1]++;
                    }
                    if (!isFound) {
                        missed.add(place + " " + kind);
                    }
                }
            }
        }
        counts.forEach((kind, count) -> System.out.printf(
                Locale.ROOT,
                "lint on actionlint's cases, %s: %d of %d lines (%.1f %%)%n",
                kind,
                count[0],
                count[1],
                100.0 * count[0] / count[1]));
        assertThat(counts.getOrDefault("all", new int[2])[1]).isGreaterThan(300);
        assertThat(ELSEWHERE).containsAll(missed);
    }

    private static List<Path> cases() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (String folder : List.of("err", "examples")) {
            try (Stream<Path> files = Files.walk(CASES.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(cases::add);
            }
        }
        return cases;
    }

    /** The files in which something is found, and their lines. */
    private static Set<String> found(List<Path> cases) {
        List<Object> arguments = new ArrayList<>(List.of("lint", "--format", "json"));
        arguments.addAll(cases);
        Run run = Run.of(arguments.toArray());
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        Set<String> found = new HashSet<>();
        for (JsonNode finding : new JsonMapper().readTree(run.out())) {
            String name = name(Path.of(finding.path("file").asString()));
            found.add(name);
            found.add(name + ":" + finding.path("line").asInt());
        }
        return found;
    }

    /** Such as {@code err/empty.yaml}. */
    private static String name(Path file) {
        return file.getName(file.getNameCount() - 2) + "/" + file.getFileName();
    }
}
