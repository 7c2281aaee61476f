package solutions.letsbe.workflows.schema.validation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class NearestWord {
    private NearestWord() {}

    /** The nearest of some words, if it is near enough to be a slip of the hand. */
    public static Optional<String> to(String word, Collection<String> words) {
        String lower = word.toLowerCase(Locale.ROOT).replace('_', '-');
        int near = Math.max(1, Math.min(3, word.length() / 3));
        Optional<String> nearest = Optional.empty();
        int least = near + 1;
        for (String each : words) {
            // The lengths alone tell of most words that they are too far away.
            if (Math.abs(each.length() - lower.length()) < least) {
                int distance = distance(lower, each.toLowerCase(Locale.ROOT));
                if (distance < least) {
                    least = distance;
                    nearest = Optional.of(each);
                }
            }
        }
        return nearest;
    }

    /** How many letters must be changed, left out or put in, two swapped letters counting once. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3 || a.length() > 60) {
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
