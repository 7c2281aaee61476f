package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Types of {@code on.workflow_call.inputs}. Since Gitea 1.27 {@code type} must be said, and a value that is no boolean or no
 * number where one is asked for fails the call; for a text any value is turned into one.
 *
 * <p>Source: {@code modules/actions/jobparser/workflow_call.go} of Gitea 1.27 (go-gitea/gitea#37478).
 */
public enum CallInputType {
    /** A text. */
    STRING,
    /** True or false. */
    BOOLEAN,
    /** A number. */
    NUMBER;

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that is written so. */
    public static Optional<CallInputType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
}
