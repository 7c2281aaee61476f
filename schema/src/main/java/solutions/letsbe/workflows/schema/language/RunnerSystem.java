package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        String lower = label.toLowerCase(Locale.ROOT);
        Optional<RunnerSystem> spoken = Optional.empty();
        for (RunnerSystem system : values()) {
            if (system.hasWordIn(lower)) {
                if (spoken.isPresent()) {
                    return Optional.empty();
                }
                spoken = Optional.of(system);
            }
        }
        return spoken;
    }

    private boolean hasWordIn(String label) {
        for (String word : words) {
            for (int at = label.indexOf(word); at >= 0; at = label.indexOf(word, at + 1)) {
                if (!isLetter(label, at - 1) && !isLetter(label, at + word.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLetter(String label, int at) {
        return at >= 0 && at < label.length() && label.charAt(at) >= 'a' && label.charAt(at) <= 'z';
    }
}
