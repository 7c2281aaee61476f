package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Types of {@code on.workflow_dispatch.inputs}. The server enforces neither {@code required} nor the options of a choice; any
 * other type is shown as a text field.
 *
 * <p>Source: the dispatch form of Gitea 1.23 to 28; {@code inputs.x} is a real boolean since 1.27.1 (go-gitea/gitea#38472), and
 * {@code github.event.inputs.x} is always text (go-gitea/gitea#38899).
 */
public enum DispatchInputType {
    /** A text. */
    STRING,
    /** A tick. */
    BOOLEAN,
    /** A number. */
    NUMBER,
    /** One of {@code options}. */
    CHOICE,
    /** A text field on Gitea, which has no environments. */
    ENVIRONMENT;

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that is written so. */
    public static Optional<DispatchInputType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text().equals(text)).findFirst();
    }
}
