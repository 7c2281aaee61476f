package solutions.letsbe.workflows.schema.validation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A finding that does not know its file yet.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param rule the name of the rule that found it
 * @param message what is wrong
 * @param hint what to do, where there is more to say
 */
record Words(Position start, Position end, String rule, String message, Optional<String> hint) {
    /** At a key of this place; at the place's own key where it has no such key. */
    static Words atKey(Place place, String key, String rule, String message, Optional<String> hint) {
        return place.entry(key)
                .map(YamlNode.Entry::key)
                .map(found -> new Words(found.start(), found.end(), rule, message, hint))
                .orElseGet(() -> atPlace(place, rule, message, hint));
    }

    /** At the key that this place stands under, or where it begins if there is none. */
    static Words atPlace(Place place, String rule, String message, Optional<String> hint) {
        return new Words(place.keyStart(), place.keyEnd(), rule, message, hint);
    }

    /** At the value of this place; at its key where there is no value to point at. */
    static Words atValue(Place place, String rule, String message, Optional<String> hint) {
        boolean nothing = place.node() instanceof YamlNode.Scalar scalar
                && scalar.isPlain()
                && scalar.text().isEmpty();
        return nothing
                ? atPlace(place, rule, message, hint)
                : new Words(place.node().start(), place.node().end(), rule, message, hint);
    }
}
