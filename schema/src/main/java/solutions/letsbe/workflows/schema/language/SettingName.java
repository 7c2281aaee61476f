package solutions.letsbe.workflows.schema.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a secret or a variable, in the upper case in which Gitea keeps it: letters, digits and {@code _}, no digit first,
 * not beginning with {@code GITEA_} or {@code GITHUB_}, not {@code CI}; all of it in any case.
 *
 * <p>Source: {@code services/secrets/validation.go} of Gitea 1.22 to 28. {@code GITEA_TOKEN} and {@code GITHUB_TOKEN}, which
 * every job has, cannot be set.
 *
 * @param text the name in upper case
 */
public record SettingName(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * A name that Gitea accepts.
     *
     * @throws InvalidTextException for a name that nobody can set
     */
    public SettingName {
        String upper = text.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new InvalidTextException(
                    "'" + text + "' is no name of a secret or variable: letters, digits and '_', no digit first", 0);
        }
        if (upper.startsWith("GITEA_") || upper.startsWith("GITHUB_") || upper.equals("CI")) {
            throw new InvalidTextException(
                    "'" + text + "' cannot be set: CI and names that begin with GITEA_ or GITHUB_ are Gitea's own", 0);
        }
        text = upper;
    }

    /**
     * Reads a name in any case.
     *
     * @throws InvalidTextException for a name that nobody can set
     */
    public static SettingName parse(String anyCase) {
        return new SettingName(anyCase);
    }
}
