package solutions.letsbe.workflows.dsl;

import java.util.List;
import solutions.letsbe.workflows.dsl.expression.Expr;

/** Where a job runs. */
public sealed interface RunsOn {
    /** On a runner that owns all these labels. */
    record Labels(List<String> labels) implements RunsOn {}

    /** On a runner that owns the label which the expression gives, and these beside it. */
    record Computed(Expr<String> label, List<String> more) implements RunsOn {}
}
