package solutions.letsbe.workflows.schema.rules.expression;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.SettingName;

/** Whether somebody can set a secret or a variable of a name. */
final class SettableName {
    private SettableName() {}

    /** Why nobody can; none where somebody can. */
    static Optional<String> problem(String name) {
        try {
            SettingName.parse(name);
            return Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
