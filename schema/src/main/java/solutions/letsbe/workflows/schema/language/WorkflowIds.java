package solutions.letsbe.workflows.schema.language;

import java.util.Optional;
import java.util.regex.Pattern;

/** The grammar of the names that a workflow's author invents. */
public final class WorkflowIds {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private WorkflowIds() {}

    /**
     * What is wrong with the id of a job or a step, or with the name of an input or output; empty where nothing is. Expressions
     * reach it as {@code steps.ID}, so it begins with a letter or {@code _} and goes on with letters, digits, {@code _} and
     * {@code -}. Source: the runner's planner (act fork, runner 3.3) for jobs; nobody checks the ids of steps, and one that
     * breaks the rule cannot be read.
     */
    public static Optional<String> idProblem(String id) {
        if (ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                id.isEmpty()
                        ? "an id is missing"
                        : "'" + id
                                + "' is no id: it begins with a letter or '_', and goes on with letters, digits, '_' and '-'");
    }

    private static boolean isEnvName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c == '=' || c == '&' || c == '\u007f') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /**
     * What is wrong with the name of an environment variable; empty where nothing is. A name has no {@code =}, no {@code &}, no
     * blanks and no control characters, since no shell could read it back.
     */
    public static Optional<String> envNameProblem(String name) {
        if (isEnvName(name)) {
            return Optional.empty();
        }
        return Optional.of(
                name.isEmpty()
                        ? "the name of a variable is missing"
                        : "'" + name + "' is no name of a variable: it holds no '=', '&', blank or control character");
    }
}
