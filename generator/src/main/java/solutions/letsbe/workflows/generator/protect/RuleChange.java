package solutions.letsbe.workflows.generator.protect;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One thing that must change on the server.
 *
 * @param kind what is to be done
 * @param target what it is done to
 * @param name the rule's name or pattern; empty for the settings
 * @param wanted the rule as it should be; none if it should go
 * @param live the rule as it is; none if it is to be made
 * @param fields what differs; none where all of it comes or goes
 */
record RuleChange(
        Kind kind,
        WantedRule.Target target,
        String name,
        Optional<WantedRule> wanted,
        Optional<JsonNode> live,
        List<FieldChange> fields) {
    /** What is to be done. */
    enum Kind {
        /** It is not there. */
        CREATE("missing", "created"),
        /** It differs. */
        EDIT("different", "edited"),
        /** It is there and no Java says it. */
        DELETE("not in the Java", "deleted");

        final String found;
        final String done;

        Kind(String found, String done) {
            this.found = found;
            this.done = done;
        }
    }

    /**
     * One field that differs.
     *
     * @param field its name in the API
     * @param live what the server has
     * @param wanted what it should have
     */
    record FieldChange(String field, JsonNode live, JsonNode wanted) {}

    /** What it is called in a message. */
    String title() {
        return name.isEmpty() ? target.text : target.text + " '" + name + "'";
    }
}
