package solutions.letsbe.workflows.schema.language;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Gitea server. After 1.27 came 28: what was developed as 1.28 was released as 28.0.0 (2026-09-30), so
 * between the two no version exists.
 *
 * @param major 1, or 28 and more
 * @param minor 0 or more; at most 27 where {@code major} is 1
 * @param patch 0 or more
 */
public record GiteaVersion(int major, int minor, int patch) implements Comparable<GiteaVersion> {
    /** The version that is meant where none is named. */
    public static final GiteaVersion DEFAULT = new GiteaVersion(1, 27, 3);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,4})(?:\\.([0-9]{1,4}))?)?(-dev)?");
    private static final String FORMS = "a Gitea version is written as 1.27, 1.27.3, 28, 28.1 or 28.1.0";
    private static final Comparator<GiteaVersion> ORDER = Comparator.comparingInt(GiteaVersion::major)
            .thenComparingInt(GiteaVersion::minor)
            .thenComparingInt(GiteaVersion::patch);

    /**
     * A version that was, or may be, released.
     *
     * @throws IllegalArgumentException for numbers that no release has, such as 1.28 or 12.0
     */
    public GiteaVersion {
        if (minor < 0 || patch < 0 || (major == 1 ? minor > 27 : major < 28)) {
            throw new IllegalArgumentException("there is no Gitea " + major + "." + minor
                    + (major == 1 && minor == 28
                            ? "; it was released as 28.0.0, and its development line is written 1.28-dev"
                            : "; after 1.27 came 28.0")
                    + ". " + upper(FORMS));
        }
    }

    /**
     * Reads {@code 1.27}, {@code 1.27.3}, {@code 28}, {@code 28.1}, {@code 28.1.0}. What is left out is 0; {@code -dev} stands
     * for the release that the development line becomes, {@code 1.28-dev} thus for 28.0.0.
     *
     * @throws IllegalArgumentException for any other form, and for numbers that no release has
     */
    public static GiteaVersion parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no Gitea version; " + FORMS);
        }
        int major = number(match.group(1));
        int minor = number(match.group(2));
        int patch = number(match.group(3));
        if (major == 1 && match.group(2) == null) {
            throw new IllegalArgumentException("'" + text + "' names no single Gitea version; " + FORMS);
        }
        if (match.group(4) != null && major == 1 && minor == 28) {
            return new GiteaVersion(28, 0, patch);
        }
        return new GiteaVersion(major, minor, patch);
    }

    /** Whether this version is {@code other} or came after it. */
    public boolean isAtLeast(GiteaVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(GiteaVersion other) {
        return ORDER.compare(this, other);
    }

    /** As people write it: {@code 1.27} where the patch is 0, {@code 1.27.3} elsewhere. */
    @Override
    public String toString() {
        return major + "." + minor + (patch == 0 ? "" : "." + patch);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String upper(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
