package solutions.letsbe.workflows.dsl.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.FilterPattern;

/** The filters, the comment and the escape hatches of a trigger. */
public final class TriggerSettings {
    private final Location location;
    private final Map<String, List<String>> filters;
    private final Optional<String> comment;
    private final List<Raw> raw;

    private TriggerSettings(
            Location location, Map<String, List<String>> filters, Optional<String> comment, List<Raw> raw) {
        this.location = location;
        this.filters = filters;
        this.comment = comment;
        this.raw = raw;
    }

    static TriggerSettings here() {
        return new TriggerSettings(Location.here(), new LinkedHashMap<>(), Optional.empty(), List.of());
    }

    /** Where the trigger was made. */
    public Location location() {
        return location;
    }

    /** Filters and activity types by their key in the YAML, in the order they were said. */
    public Map<String, List<String>> filters() {
        return Collections.unmodifiableMap(filters);
    }

    /** Why the trigger is there. */
    public Optional<String> comment() {
        return comment;
    }

    /** What was said without a type. */
    public List<Raw> raw() {
        return raw;
    }

    /** Adds patterns to a filter, each checked by the grammar that Gitea reads them with. */
    TriggerSettings patterns(EventFilter filter, String first, String... more) {
        List<String> patterns = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        boolean paths = filter == EventFilter.PATHS || filter == EventFilter.PATHS_IGNORE;
        for (String pattern : patterns) {
            try {
                if (paths) {
                    FilterPattern.parsePath(pattern);
                } else {
                    FilterPattern.parseRef(pattern);
                }
            } catch (IllegalArgumentException e) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "the " + filter.text() + " pattern '" + pattern + "' is wrong: " + e.getMessage());
            }
        }
        return values(filter.text(), patterns);
    }

    /** Refuses a filter together with its opposite: Gitea demands both, which is hardly ever meant. */
    TriggerSettings without(EventFilter opposite, EventFilter wanted) {
        if (filters.containsKey(opposite.text())) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + wanted.text() + "' and '" + opposite.text() + "' cannot stand together; use '" + wanted.text()
                            + "' with patterns that begin with '!'");
        }
        return this;
    }

    TriggerSettings values(String key, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        List<String> all = new ArrayList<>(changed.getOrDefault(key, List.of()));
        all.addAll(values);
        changed.put(key, List.copyOf(all));
        return new TriggerSettings(location, changed, comment, raw);
    }

    TriggerSettings because(String reason) {
        return new TriggerSettings(location, filters, Optional.of(PlainText.printable("because(...)", reason)), raw);
    }

    TriggerSettings raw(String key, Object value) {
        List<Raw> more = new ArrayList<>(raw);
        more.add(Raw.of(key, value));
        return new TriggerSettings(location, filters, comment, List.copyOf(more));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TriggerSettings that
                && filters.equals(that.filters)
                && comment.equals(that.comment)
                && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return Objects.hash(filters, comment, raw);
    }

    @Override
    public String toString() {
        return filters.toString();
    }
}
