package solutions.letsbe.workflows.dsl;

import java.util.function.Function;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.Identifiers;

/** The outputs of an action that has no binding: any name is taken at its word. */
public final class UntypedOutputs {
    private final Function<String, Expr<String>> read;

    UntypedOutputs(Function<String, Expr<String>> read) {
        this.read = read;
    }

    /** The output of this name; empty when the run finds no such output. */
    public Expr<String> get(String name) {
        return read.apply(Identifiers.id("the name of an output", name));
    }
}
