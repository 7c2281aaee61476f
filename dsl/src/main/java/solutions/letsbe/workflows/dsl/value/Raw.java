package solutions.letsbe.workflows.dsl.value;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A key and value that are written into the YAML as they are, for what has no typed way to be said.
 *
 * @param key the key beside the element's own
 * @param value a text, number, boolean, list or map of these; a copy, with the keys of a map without order sorted
 * @param location where it was said, since every use is counted and reported
 */
public record Raw(String key, Object value, Location location) {
    /** The keys that zones and the shape of jobs and steps rest on. */
    private static final List<String> GUARDED =
            List.of("jobs", "on", "permissions", "run", "runs-on", "secrets", "steps", "uses");

    private static final Pattern SECRETS = Pattern.compile("(?i)\\bsecrets\\b");

    /** Refuses what mentions the {@code secrets} context, and what is not data. */
    public static Raw of(String key, Object value) {
        Location location = Location.here();
        if (GUARDED.contains(key)) {
            throw new InvalidWorkflowException(
                    location,
                    "raw(\"" + key + "\", ...) would go past what the compiler checks; '" + key
                            + "' has a typed way to be said");
        }
        check(key, value, location);
        return new Raw(PlainText.line("the key of raw(...)", key), copy(value), location);
    }

    /** Keeps the order of a map that has one; another, as that of {@code Map.of}, would change from run to run. */
    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
            Map<String, Object> copy = ordered ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, item) -> copy.put((String) key, copy(item)));
            return Collections.unmodifiableMap(copy);
        }
        return value instanceof Collection<?> list
                ? list.stream().map(Raw::copy).toList()
                : value;
    }

    private static void check(String key, Object value, Location location) {
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!(entry.getKey() instanceof String)) {
                    throw new InvalidWorkflowException(
                            location, "raw(\"" + key + "\", ...) holds a key that is no text");
                }
                check(key, entry.getKey(), location);
                check(key, entry.getValue(), location);
            }
        } else if (value instanceof Set<?> set && !(set instanceof LinkedHashSet || set instanceof SortedSet)) {
            throw new InvalidWorkflowException(
                    location, "raw(\"" + key + "\", ...) holds a set without order; give a list");
        } else if (value instanceof Collection<?> list) {
            list.forEach(item -> check(key, item, location));
        } else if (value instanceof String text) {
            // A condition is an expression without its braces too.
            if ((text.contains("${{") || key.equals("if"))
                    && SECRETS.matcher(text).find()) {
                throw new InvalidWorkflowException(
                        location,
                        "raw(\"" + key
                                + "\", ...) mentions the secrets context; give the secret to env(...) or with(...), so that the compiler can see where it goes");
            }
            PlainText.printable("raw(\"" + key + "\", ...)", text);
        } else if (!(value instanceof Boolean || value instanceof Number)) {
            throw new InvalidWorkflowException(
                    location,
                    "raw(\"" + key + "\", ...) takes a text, number, boolean, list or map, not "
                            + value.getClass().getSimpleName());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raw that && key.equals(that.key) && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }
}
