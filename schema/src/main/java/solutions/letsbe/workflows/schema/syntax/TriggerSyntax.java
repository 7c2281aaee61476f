package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An event under {@code on}. */
public final class TriggerSyntax {
    private final YamlNode.Scalar name;
    private final Optional<YamlNode.Mapping> settings;
    private final Optional<YamlNode> value;
    private final Optional<EventName> event;
    private final List<FilterSyntax> filters;

    private TriggerSyntax(YamlNode.Scalar name, Optional<YamlNode> value) {
        this.name = name;
        this.value = value;
        this.settings =
                value.orElse(null) instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
        this.event = EventName.of(name.text());
        this.filters = filters(settings, event);
    }

    /** The events that a workflow names, in its order. */
    static List<TriggerSyntax> of(YamlNode on) {
        List<TriggerSyntax> triggers = new ArrayList<>();
        if (on instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                triggers.add(new TriggerSyntax(entry.key(), Optional.of(entry.value())));
            }
        } else {
            for (YamlNode.Scalar name : Yaml.scalars(on)) {
                triggers.add(new TriggerSyntax(name, Optional.empty()));
            }
        }
        return Collections.unmodifiableList(triggers);
    }

    private static List<FilterSyntax> filters(Optional<YamlNode.Mapping> settings, Optional<EventName> event) {
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

    /** The event's name where it stands: a key, an element of a list, or all of {@code on}. */
    public YamlNode.Scalar name() {
        return name;
    }

    /** What is said of it, if that is a mapping. */
    public Optional<YamlNode.Mapping> settings() {
        return settings;
    }

    /** What stands under it, whatever it is; none where {@code on} is a word or a list. */
    public Optional<YamlNode> value() {
        return value;
    }

    /** The event; none where Gitea has none of this name. */
    public Optional<EventName> event() {
        return event;
    }

    /** What narrows the event down, in the order of the file; filters that the event does not have are left out. */
    public List<FilterSyntax> filters() {
        return filters;
    }

    /** Whether it is this event. */
    public boolean is(EventName event) {
        return name.text().equals(event.text());
    }

    /** The entry of a setting: a filter, {@code inputs}, {@code outputs}, {@code secrets}. */
    public Optional<YamlNode.Entry> entry(String key) {
        return settings.isPresent() ? settings.get().entry(key) : Optional.empty();
    }

    /** Whether this filter is there. */
    public boolean has(EventFilter filter) {
        return entry(filter.text()).isPresent();
    }

    /** The patterns or words of a filter: a list, or one word in its place. */
    public List<YamlNode.Scalar> filter(String key) {
        return settings.isPresent() ? Yaml.scalars(settings.get(), key) : List.of();
    }

    /** The inputs of a dispatch or call. */
    public List<YamlNode.Entry> inputs() {
        return settings.isPresent() ? Yaml.entries(settings.get(), "inputs") : List.of();
    }

    /** The secrets that a called workflow takes. */
    public List<YamlNode.Entry> secrets() {
        return settings.isPresent() ? Yaml.entries(settings.get(), "secrets") : List.of();
    }

    /** The outputs that a called workflow gives. */
    public List<YamlNode.Entry> outputs() {
        return settings.isPresent() ? Yaml.entries(settings.get(), "outputs") : List.of();
    }
}
