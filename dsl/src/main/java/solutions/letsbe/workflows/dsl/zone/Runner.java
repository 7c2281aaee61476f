package solutions.letsbe.workflows.dsl.zone;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A class of runners, and with it the zone of the jobs that run there.
 *
 * @param <Z> the zone; {@link Checks} for a class that every checks zone may use
 */
public final class Runner<Z extends AnyZone> {
    private final Class<Z> zone;
    private final List<String> labels;

    private Runner(Class<Z> zone, List<String> labels) {
        this.zone = zone;
        this.labels = labels;
    }

    /**
     * A class of runners by its labels. A runner must own all of them.
     *
     * @throws InvalidWorkflowException if a label is blank or holds <code>${{</code>
     */
    public static <Z extends AnyZone> Runner<Z> of(Class<Z> zone, String label, String... more) {
        List<String> labels = Stream.concat(Stream.of(label), Stream.of(more)).toList();
        for (String each : labels) {
            if (each.isBlank() || each.contains("${{")) {
                throw new InvalidWorkflowException(
                        Location.here(), "a runner label is a plain word, but this one is '" + each + "'");
            }
        }
        return new Runner<>(zone, labels);
    }

    /** The zone of the jobs that run here. */
    public Class<Z> zone() {
        return zone;
    }

    /** The labels, all of which a runner must own. */
    public List<String> labels() {
        return labels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Runner<?> that && zone.equals(that.zone) && labels.equals(that.labels);
    }

    @Override
    public int hashCode() {
        return 31 * zone.hashCode() + labels.hashCode();
    }

    /** The labels, comma-separated. */
    @Override
    public String toString() {
        return String.join(", ", labels);
    }
}
