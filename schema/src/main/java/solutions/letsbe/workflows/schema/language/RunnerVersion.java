package solutions.letsbe.workflows.schema.language;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of Gitea's runner: {@code act_runner} up to 0.6.1, {@code gitea-runner} from 1.0.0 (2026-05-05) on. A feature needs
 * both its server version and its runner version.
 *
 * @param major 0 or more
 * @param minor 0 or more
 * @param patch 0 or more
 */
public record RunnerVersion(int major, int minor, int patch) implements Comparable<RunnerVersion> {
    /** The version that is meant where none is named. */
    public static final RunnerVersion DEFAULT = new RunnerVersion(3, 3, 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?)?");
    private static final Comparator<RunnerVersion> ORDER = Comparator.comparingInt(RunnerVersion::major)
            .thenComparingInt(RunnerVersion::minor)
            .thenComparingInt(RunnerVersion::patch);

    /**
     * A version of the runner.
     *
     * @throws IllegalArgumentException for a negative number
     */
    public RunnerVersion {
        if (major < 0 || minor < 0 || patch < 0) {
            throw new IllegalArgumentException(
                    "there is no runner " + major + "." + minor + "." + patch + ": a version has no negative number");
        }
    }

    /**
     * Reads {@code 3}, {@code 3.3}, {@code 3.3.0} or an {@code act_runner}'s {@code 0.2.12}; what is left out is 0.
     *
     * @throws IllegalArgumentException for any other form
     */
    public static RunnerVersion parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches() || (match.group(2) == null && text.matches("0+"))) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no runner version; one is written as 3, 3.3, 3.3.0 or 0.2.12");
        }
        return new RunnerVersion(number(match.group(1)), number(match.group(2)), number(match.group(3)));
    }

    /** Whether this version is {@code other} or came after it. */
    public boolean isAtLeast(RunnerVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(RunnerVersion other) {
        return ORDER.compare(this, other);
    }

    /** As people write it: {@code 3.3} where the patch is 0, {@code 0.2.12} elsewhere. */
    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
