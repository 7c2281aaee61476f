package solutions.letsbe.workflows.dsl.expression;

import solutions.letsbe.workflows.schema.expression.Expression;

/** The {@code runner} context. It has values in steps only. */
public final class RunnerContext {
    RunnerContext() {}

    /** {@code Linux}, {@code Windows} or {@code macOS}. */
    public Expr<String> os() {
        return property("os");
    }

    /** {@code X86}, {@code X64}, {@code ARM} or {@code ARM64}. */
    public Expr<String> arch() {
        return property("arch");
    }

    /** A folder that is emptied before and after each job. */
    public Expr<String> temp() {
        return property("temp");
    }

    /** The folder of tools that are kept between jobs. */
    public Expr<String> toolCache() {
        return property("tool_cache");
    }

    /** The runner's name. */
    public Expr<String> name() {
        return property("name");
    }

    /** {@code self-hosted}, whatever the runner. */
    public Expr<String> environment() {
        return property("environment");
    }

    private static Expr<String> property(String name) {
        return Expr.of(new Expression.Property(new Expression.Context("runner"), name));
    }
}
