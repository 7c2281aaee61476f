package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Schemas are read as Jackson reads them. */
final class SchemaJsonTest {
    static Stream<String> schemas() {
        return Stream.of(WorkflowSchemas.workflow(), WorkflowSchemas.action(), WorkflowSchemas.settings());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isWhatJacksonReads(String text) {
        assertThat(SchemaJson.of(text)).isEqualTo(JsonMapper.shared().readTree(text));
    }

    @Test
    void knowsAllKindsOfValues() {
        String text = "{\"a\": [1, -2, 0.5, true, false, null, \"x\\\"y\"], \"b\": {}}";
        assertThat(SchemaJson.of(text)).isEqualTo(JsonMapper.shared().readTree(text));
    }

    /** What a validator writes down needs no more than to be told apart. */
    @Test
    void writesTextsInQuotes() {
        assertThat(SchemaJson.of("\"push\"")).hasToString("\"push\"");
    }
}
