package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;

/**
 * Actions that give outputs which their metadata does not name, since the names come from their inputs or their environment.
 *
 * <p>Source: the documentation of each action.
 */
public final class DynamicOutputs {
    private static final List<String> ACTIONS = List.of(
            "1password/load-secrets-action",
            "aws-actions/aws-secretsmanager-get-secrets",
            "bitwarden/sm-action",
            "dorny/paths-filter",
            "google-github-actions/get-secretmanager-secrets",
            "hashicorp/vault-action");

    private DynamicOutputs() {}

    /** Whether an action is one of them, named as {@code uses} names it: on any host, at any ref. */
    public static boolean has(String uses) {
        int at = uses.indexOf('@');
        String name = (at < 0 ? uses : uses.substring(0, at)).toLowerCase(Locale.ROOT);
        return ACTIONS.stream().anyMatch(action -> name.equals(action) || name.endsWith("/" + action));
    }
}
