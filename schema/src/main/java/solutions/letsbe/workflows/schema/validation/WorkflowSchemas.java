package solutions.letsbe.workflows.schema.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas, draft 2020-12, as editors and other programs can use them too. */
public final class WorkflowSchemas {
    private WorkflowSchemas() {}

    /** The schema of workflows. */
    public static String workflow() {
        return resource("workflow.schema.json");
    }

    /** The schema of an action's metadata. */
    public static String action() {
        return resource("action.schema.json");
    }

    /** The schema of the settings of this checker, {@code .gitea/gitea-workflows.yml}. */
    public static String settings() {
        return resource("settings.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = WorkflowSchemas.class.getResourceAsStream("/solutions/letsbe/workflows/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
