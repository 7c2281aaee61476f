package solutions.letsbe.workflows.schema.finding;

import java.util.Comparator;
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
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::start)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
