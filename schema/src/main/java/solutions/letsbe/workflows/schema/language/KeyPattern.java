package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;

/**
 * Keys that lead to a value of a context, with dots between them.
 *
 * @param keys the keys in lower case, {@code github} first; {@code *} is any element of a list
 */
record KeyPattern(List<String> keys) {
    private static final String ANY = "*";

    static KeyPattern of(String text) {
        return new KeyPattern(List.of(text.split("\\.", -1)));
    }

    /** Whether these keys lead to the value, in whatever case; {@code *} among them is any key, and {@code gitea} is {@code github}. */
    boolean isReadBy(List<String> read) {
        return keys.size() == read.size() && startsWith(read);
    }

    /** Whether such keys lead to the value or to something that it is a part of. */
    boolean startsWith(List<String> read) {
        if (read.size() > keys.size()) {
            return false;
        }
        for (int i = 0; i < read.size(); i++) {
            String own = keys.get(i);
            String key = read.get(i).toLowerCase(Locale.ROOT);
            String same = i == 0 && key.equals("gitea") ? "github" : key;
            if (!own.equals(ANY) && !same.equals(ANY) && !own.equals(same)) {
                return false;
            }
        }
        return true;
    }
}
