package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The operating system that the name of a runner's label speaks of. Gitea itself attaches no meaning to a label: whoever registers
 * the runner decides what stands behind it.
 */
public enum RunnerSystem {
    /** Linux, by its own name or that of a distribution. */
    LINUX("Linux", "linux", "ubuntu", "debian", "alpine", "fedora", "centos", "rocky", "arch"),
    /** Windows. */
    WINDOWS("Windows", "windows", "win"),
    /** macOS. */
    MACOS("macOS", "macos", "mac", "darwin", "osx");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]");

    private final String text;
    private final List<String> words;

    RunnerSystem(String text, String... words) {
        this.text = text;
        this.words = List.of(words);
    }

    /** How its makers write it. */
    public String text() {
        return text;
    }

    /** The system of which a label has a word: {@code ubuntu-24.04}, {@code self-hosted-windows}; none where it has none or several. */
    public static Optional<RunnerSystem> of(String label) {
        List<String> parts = Arrays.asList(BETWEEN_WORDS.split(label.toLowerCase(Locale.ROOT), -1));
        List<RunnerSystem> spoken = Arrays.stream(values())
                .filter(system -> system.words.stream().anyMatch(parts::contains))
                .toList();
        return spoken.size() == 1 ? Optional.of(spoken.get(0)) : Optional.empty();
    }
}
