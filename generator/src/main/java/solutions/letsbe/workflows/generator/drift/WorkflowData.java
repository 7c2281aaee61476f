package solutions.letsbe.workflows.generator.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A workflow as plain data, and what the comments beside its pins say. */
final class WorkflowData {
    private static final Pattern PIN = Pattern.compile("uses: (\\S+)@([0-9a-f]{40}) # (\\S+)");

    final Map<String, Object> document;
    private final Map<String, String> tags = new LinkedHashMap<>();

    private WorkflowData(Map<String, Object> document, String text) {
        this.document = document;
        Matcher pins = PIN.matcher(text);
        while (pins.find()) {
            tags.put(pins.group(1) + "@" + pins.group(2), pins.group(3));
        }
    }

    /** The data, unless the text is no YAML mapping. */
    static Optional<WorkflowData> read(String text) {
        try {
            Object data = new Load(LoadSettings.builder().build()).loadFromString(text);
            return data instanceof Map<?, ?> ? Optional.of(new WorkflowData(map(data), text)) : Optional.empty();
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** A pinned action with its tag where a comment tells it: {@code actions/cache v4.3.0}. */
    String action(String uses) {
        int at = uses.lastIndexOf('@');
        String tag = tags.get(uses);
        return tag == null || at < 0 ? uses : uses.substring(0, at) + " " + tag;
    }

    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, each) -> map.put(String.valueOf(key), each == null ? "" : each));
        }
        return map;
    }

    static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> items) {
            return new ArrayList<>(items);
        }
        return value == null || value.equals("") ? List.of() : List.of(value);
    }
}
