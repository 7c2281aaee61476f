package solutions.letsbe.workflows.generator.report;

import java.io.PrintWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is written piece by piece, indented, to a writer that stays open. */
final class JsonOutput {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonOutput() {}

    static JsonGenerator to(PrintWriter out) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out);
    }
}
