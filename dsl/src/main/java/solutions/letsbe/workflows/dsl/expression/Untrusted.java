package solutions.letsbe.workflows.dsl.expression;

/**
 * The type of a text that a stranger may have written: a title, a body, a branch name, a commit message.
 *
 * <p>An {@code Expr<Untrusted>} can be compared, searched and given to a script through {@code env}, where the shell
 * sees a value and never code. It is no {@code Expr<String>}: an action's input or a file name does not take it.
 */
public final class Untrusted {
    private Untrusted() {}
}
