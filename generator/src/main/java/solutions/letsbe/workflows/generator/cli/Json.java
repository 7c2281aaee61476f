package solutions.letsbe.workflows.generator.cli;

import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.generator.files.FileChange;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.schema.compatibility.VersionNeed;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

    /** One array of files and the oldest versions that they need. */
    static String compatibility(List<CompatCommand.Result> results) {
        ArrayNode array = MAPPER.createArrayNode();
        for (CompatCommand.Result result : results) {
            ObjectNode node = array.addObject().put("file", result.file());
            result.oldest()
                    .gitea()
                    .ifPresentOrElse(version -> node.put("gitea", version.toString()), () -> node.putNull("gitea"));
            result.oldest()
                    .runner()
                    .ifPresentOrElse(version -> node.put("runner", version.toString()), () -> node.putNull("runner"));
            needs(node.putArray("forcing"), result.oldest().forcing());
            needs(node.putArray("hopeless"), result.oldest().hopeless());
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }

    private static void needs(ArrayNode array, List<VersionNeed> needs) {
        for (VersionNeed need : needs) {
            array.addObject()
                    .put("line", need.start().line())
                    .put("column", need.start().column())
                    .put("what", need.what())
                    .put("consequence", need.fact().consequence())
                    .put("source", need.fact().source());
        }
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
