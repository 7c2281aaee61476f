package solutions.letsbe.workflows.dsl.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/** The ids of jobs, steps, inputs and outputs: a letter or {@code _} first, then letters, digits, {@code _} and {@code -}. */
public final class Identifiers {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,99}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Identifiers() {}

    /** The id, once it is known to be one. */
    public static String id(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + id + "' cannot be " + what
                            + ": a letter or _ comes first, then up to 99 letters, digits, _ and -");
        }
        return id;
    }

    /** The name of an environment variable, once it is known to be one that every shell can read. */
    public static String variable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + name + "' cannot be the name of an env variable: letters, digits and _, no digit first");
        }
        return name;
    }

    /** An id made of a title: {@code Build & push image} gives {@code build-push-image}. Empty where nothing is left. */
    public static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() || Character.isDigit(plain.charAt(0)) && plain.length() > 0 ? prefixed(plain) : plain;
    }

    private static String prefixed(String plain) {
        return plain.isEmpty() ? "" : "step-" + plain;
    }
}
