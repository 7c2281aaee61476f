package solutions.letsbe.workflows.schema.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something that was found in a file.
 *
 * @param file the file, as it was named
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param rule the name of the rule that found it
 * @param severity how bad it is
 * @param message what is wrong, one sentence
 * @param hint what to do, where there is more to say
 */
public record Finding(
        String file,
        Position start,
        Position end,
        String rule,
        Severity severity,
        String message,
        Optional<String> hint)
        implements Comparable<Finding> {
    @Override
    public int compareTo(Finding other) {
        int files = file.compareTo(other.file);
        int places = files == 0 ? start.compareTo(other.start) : files;
        int rules = places == 0 ? rule.compareTo(other.rule) : places;
        return rules == 0 ? message.compareTo(other.message) : rules;
    }

    /** The same findings in the order of their files, each once. */
    public static List<Finding> sorted(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        List<Finding> sorted = new ArrayList<>(findings);
        Collections.sort(sorted);
        List<Finding> once = new ArrayList<>(sorted.size());
        for (Finding each : sorted) {
            if (!isAmongLast(once, each)) {
                once.add(each);
            }
        }
        return Collections.unmodifiableList(once);
    }

    /** Whether a finding stands in a sorted list already: at its end, among those that compare as equal. */
    private static boolean isAmongLast(List<Finding> sorted, Finding finding) {
        for (int i = sorted.size() - 1; i >= 0 && sorted.get(i).compareTo(finding) == 0; i--) {
            if (sorted.get(i).equals(finding)) {
                return true;
            }
        }
        return false;
    }
}
