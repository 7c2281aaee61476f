package solutions.letsbe.workflows.schema.expression;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that a misspelt one was probably meant to be. */
public final class NearestName {
    private NearestName() {}

    /**
     * The first of the names with the fewest letters changed, added or left out; none where every one would need more than
     * a third of its letters changed. Case does not count.
     */
    public static Optional<String> of(String written, Collection<String> names) {
        String word = written.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String name : names) {
            int limit = Math.max(1, name.length() / 3);
            // The length alone tells that it is too far, whatever the letters.
            if (Math.abs(name.length() - word.length()) > limit) {
                continue;
            }
            int changes = changes(word, name.toLowerCase(Locale.ROOT));
            if (changes <= limit && changes < fewest) {
                nearest = Optional.of(name);
                fewest = changes;
            }
        }
        return nearest;
    }

    /** Levenshtein's distance. */
    private static int changes(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(changed, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
