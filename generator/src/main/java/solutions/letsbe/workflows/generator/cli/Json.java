package solutions.letsbe.workflows.generator.cli;

import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.generator.files.FileChange;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Results as JSON. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** One array of rules. */
    static String rules(List<RuleDescription> rules) {
        ArrayNode array = MAPPER.createArrayNode();
        for (RuleDescription rule : rules) {
            array.addObject()
                    .put("rule", rule.name())
                    .put("level", rule.level().text())
                    .put("summary", rule.summary())
                    .put("why", rule.why())
                    .put("source", rule.source());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }

    /** One array of files and what became of them. */
    static String changes(OutputPlan plan) {
        ArrayNode array = MAPPER.createArrayNode();
        for (FileChange change : plan.changes()) {
            array.addObject()
                    .put("file", change.path().toString())
                    .put("change", change.kind().name().toLowerCase(Locale.ROOT));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }
}
