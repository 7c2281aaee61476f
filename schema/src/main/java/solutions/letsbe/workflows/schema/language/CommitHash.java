package solutions.letsbe.workflows.schema.language;

import java.util.regex.Pattern;

/**
 * The hash of a commit, as the ref of an action or workflow writes it.
 *
 * <p>Source: gitrevisions(7), and the act fork up to 0.261.10 and runner 1.0 to 3.3, which refuse to take an action at a part of a
 * hash.
 */
final class CommitHash {
    private static final Pattern WHOLE = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");
    private static final Pattern PART = Pattern.compile("(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,39}");

    private CommitHash() {}

    /** Whether a ref is a whole hash, of SHA-1 or SHA-256, in whatever case. */
    static boolean isWhole(String ref) {
        return WHOLE.matcher(ref).matches();
    }

    /**
     * Whether a ref is the beginning of a hash: 7 to 39 hexadecimal digits, letters and figures among them, so that a word or a date
     * that is a tag does not count.
     */
    static boolean isShortened(String ref) {
        return PART.matcher(ref).matches();
    }
}
