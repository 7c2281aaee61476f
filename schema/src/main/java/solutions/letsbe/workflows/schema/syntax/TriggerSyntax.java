package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * An event under {@code on}.
 *
 * @param name the event's name where it stands: a key, an element of a list, or all of {@code on}
 * @param settings what is said of it, if that is a mapping
 * @param value what stands under it, whatever it is; none where {@code on} is a word or a list
 */
public record TriggerSyntax(YamlNode.Scalar name, Optional<YamlNode.Mapping> settings, Optional<YamlNode> value) {
    /** The events that a workflow names, in its order. */
    static List<TriggerSyntax> of(YamlNode on) {
        if (on instanceof YamlNode.Mapping mapping) {
            return mapping.entries().stream()
                    .map(entry ->
                            new TriggerSyntax(entry.key(), Yaml.mapping(entry.value()), Optional.of(entry.value())))
                    .toList();
        }
        return Yaml.scalars(on).stream()
                .map(name -> new TriggerSyntax(name, Optional.empty(), Optional.empty()))
                .toList();
    }

    /** The event; none where Gitea has none of this name. */
    public Optional<EventName> event() {
        return EventName.of(name.text());
    }

    /** Whether it is this event. */
    public boolean is(EventName event) {
        return name.text().equals(event.text());
    }

    /** The entry of a setting: a filter, {@code inputs}, {@code outputs}, {@code secrets}. */
    public Optional<YamlNode.Entry> entry(String key) {
        return settings.flatMap(mapping -> mapping.entry(key));
    }

    /** What narrows the event down, in the order of the file; filters that the event does not have are left out. */
    public List<FilterSyntax> filters() {
        Optional<EventName> event = event();
        if (settings.isEmpty() || event.isEmpty()) {
            return List.of();
        }
        List<FilterSyntax> filters = new ArrayList<>();
        for (YamlNode.Entry entry : settings.get().entries()) {
            Optional<EventFilter> filter = EventFilter.of(entry.key().text());
            if (filter.isPresent() && event.get().filters().contains(filter.get())) {
                filters.add(new FilterSyntax(filter.get(), entry));
            }
        }
        return Collections.unmodifiableList(filters);
    }

    /** Whether this filter is there. */
    public boolean has(EventFilter filter) {
        return entry(filter.text()).isPresent();
    }

    /** The patterns or words of a filter: a list, or one word in its place. */
    public List<YamlNode.Scalar> filter(String key) {
        return settings.map(mapping -> Yaml.scalars(mapping, key)).orElse(List.of());
    }

    /** The inputs of a dispatch or call. */
    public List<YamlNode.Entry> inputs() {
        return settings.map(mapping -> Yaml.entries(mapping, "inputs")).orElse(List.of());
    }

    /** The secrets that a called workflow takes. */
    public List<YamlNode.Entry> secrets() {
        return settings.map(mapping -> Yaml.entries(mapping, "secrets")).orElse(List.of());
    }

    /** The outputs that a called workflow gives. */
    public List<YamlNode.Entry> outputs() {
        return settings.map(mapping -> Yaml.entries(mapping, "outputs")).orElse(List.of());
    }
}
