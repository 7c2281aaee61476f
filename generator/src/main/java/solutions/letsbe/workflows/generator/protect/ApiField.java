package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One field of Gitea's API with the value that a protection wants for it.
 *
 * @param name the field's name in JSON
 * @param since the first version that knows it; empty where every version does that this program knows
 * @param value the value
 */
record ApiField(String name, Optional<GiteaVersion> since, JsonNode value) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ApiField of(String name, boolean value) {
        return new ApiField(name, Optional.empty(), JSON.booleanNode(value));
    }

    static ApiField of(String name, int value) {
        return new ApiField(name, Optional.empty(), JSON.numberNode(value));
    }

    static ApiField of(String name, String value) {
        return new ApiField(name, Optional.empty(), JSON.stringNode(value));
    }

    static ApiField of(String name, List<String> values) {
        var array = JSON.arrayNode();
        values.forEach(array::add);
        return new ApiField(name, Optional.empty(), array);
    }

    /** The same, known since a version. */
    ApiField since(int major, int minor) {
        return new ApiField(name, Optional.of(new GiteaVersion(major, minor, 0)), value);
    }

    boolean isKnownTo(GiteaVersion version) {
        return since.isEmpty() || version.isAtLeast(since.get());
    }

    /** Whether a server that does not know the field does what is wanted all the same. */
    boolean isOff() {
        return value.isArray() && value.isEmpty()
                || value.isBoolean() && !value.booleanValue()
                || value.isNumber() && value.intValue() == 0
                || value.isString() && value.stringValue().isEmpty();
    }

    /** Whether the server's value is the same. Lists are sets to Gitea, names know no case, and null is nothing. */
    boolean matches(JsonNode live) {
        if (value.isArray()) {
            return live.isNull()
                    ? value.isEmpty()
                    : live.isArray() && sorted(value).equals(sorted(live));
        }
        if (value.isNumber()) {
            return live.isNumber() && live.longValue() == value.longValue();
        }
        return value.equals(live);
    }

    private List<String> sorted(JsonNode array) {
        List<String> texts = new ArrayList<>();
        boolean names = !name.equals("status_check_contexts");
        for (JsonNode each : array) {
            String text = each.asString("");
            texts.add(names ? text.toLowerCase(Locale.ROOT) : text);
        }
        texts.sort(null);
        return texts;
    }
}
