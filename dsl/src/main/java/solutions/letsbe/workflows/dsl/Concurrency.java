package solutions.letsbe.workflows.dsl;

import java.util.Optional;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Functions;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * Of all runs or jobs of a repository that share a group, one runs and one waits; needs Gitea 1.26.
 *
 * @param group the group's name
 * @param cancelling whether a new one ends the one that runs; without it only the one that waits gives way
 * @param comment why it is there
 */
public record Concurrency(InputValue group, Optional<InputValue> cancelling, Optional<String> comment) {
    static Concurrency of(String name, Expr<?>... parts) {
        PlainText.line("the name of a concurrency group", name);
        if (parts.length == 0) {
            return new Concurrency(new InputValue.Literal(name), Optional.empty(), Optional.empty());
        }
        StringBuilder pattern = new StringBuilder(name.replace("{", "{{").replace("}", "}}"));
        for (int i = 0; i < parts.length; i++) {
            pattern.append("-{").append(i).append('}');
        }
        return new Concurrency(
                new InputValue.Computed(Functions.format(pattern.toString(), parts)),
                Optional.empty(),
                Optional.empty());
    }

    /** A new run ends the one that runs. */
    public Concurrency cancelInProgress() {
        return new Concurrency(group, Optional.of(new InputValue.Flag(true)), comment);
    }

    /** A new run ends the one that runs, if the expression holds. */
    public Concurrency cancelInProgress(Expr<Boolean> when) {
        return new Concurrency(group, Optional.of(new InputValue.Computed(when)), comment);
    }

    /** Why it is there: a comment above it in the YAML. */
    public Concurrency because(String reason) {
        return new Concurrency(group, cancelling, Optional.of(PlainText.printable("because(...)", reason)));
    }
}
