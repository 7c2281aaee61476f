package solutions.letsbe.workflows.generator.protect;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule, or the settings, as the API of one version takes it.
 *
 * @param target what it is
 * @param name the rule's name or pattern; empty for the settings
 * @param fields its fields, the name not among them
 */
record WantedRule(Target target, String name, List<ApiField> fields) {
    /** What a rule protects. */
    enum Target {
        /** The settings of the repository. */
        SETTINGS("settings", ""),
        /** Branches. */
        BRANCHES("branch rule", "rule_name"),
        /** Tags. */
        TAGS("tag rule", "name_pattern");

        final String text;
        /** The field that holds the name. */
        final String key;

        Target(String text, String key) {
            this.text = text;
            this.key = key;
        }
    }

    /** What creates it, its name included. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (!target.key.isEmpty()) {
            body.put(target.key, name);
        }
        fields.forEach(field -> body.set(field.name(), field.value()));
        return body;
    }

    /** What it is called in a message. */
    String title() {
        return name.isEmpty() ? target.text : target.text + " '" + name + "'";
    }
}
