package solutions.letsbe.workflows.schema.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class NearestWord {
    /** A word that is longer is no slip of the hand in a name, and would take its square of time. */
    private static final int LONGEST = 60;

    /** Among more words nothing is looked for where a file has them: many of them, all misspelt, would take their square of time. */
    private static final int FEW = 200;

    private NearestWord() {}

    /**
     * The first of the words with the fewest letters changed, left out or put in, two swapped letters counting once; none where
     * every one would need more than a third of the letters changed, or more than three. Neither case counts nor whether
     * {@code -} or {@code _} is written.
     */
    public static Optional<String> to(String word, Collection<String> words) {
        String written = folded(word);
        int near = Math.max(1, Math.min(3, word.length() / 3));
        Optional<String> nearest = Optional.empty();
        int least = near + 1;
        for (String each : words) {
            // The lengths alone tell of most words that they are too far away.
            if (Math.abs(each.length() - written.length()) < least) {
                int distance = distance(written, folded(each));
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(each);
                }
            }
        }
        return nearest;
    }

    /** The same among words that a file has, as often as it likes; none where there are more than 200. */
    public static Optional<String> toOneOfFew(String word, Collection<String> words) {
        return words.size() > FEW ? Optional.empty() : to(word, words);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many letters must be changed, left out or put in, two swapped letters counting once. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
