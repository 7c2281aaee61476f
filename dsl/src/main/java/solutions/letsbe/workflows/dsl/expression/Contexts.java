package solutions.letsbe.workflows.dsl.expression;

import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * The contexts that are there without declaring anything.
 *
 * <p>{@code steps}, {@code needs}, {@code matrix} and {@code inputs} are read through the handles of what declares them.
 */
public final class Contexts {
    private Contexts() {}

    /** The run: commit, event, repository. The portable spelling; {@link #gitea()} is the same object. */
    public static GithubContext github() {
        return new GithubContext("github");
    }

    /** As {@link #github()}, spelt {@code gitea}, which only Gitea knows. */
    public static GithubContext gitea() {
        return new GithubContext("gitea");
    }

    /** {@code env.NAME}: a variable set by {@code env} of the workflow, job or step. Has no value in a job's {@code if}. */
    public static Expr<String> env(String name) {
        return Expr.of(JsonExpr.propertyOf(new Expression.Context("env"), name));
    }

    /** {@code vars.NAME}: a variable of the repository, its owner or the instance; empty where there is none. */
    public static Expr<String> vars(String name) {
        return Expr.of(JsonExpr.propertyOf(new Expression.Context("vars"), name));
    }

    /** The machine that runs the job. */
    public static RunnerContext runner() {
        return new RunnerContext();
    }

    /** {@code job.status}: {@code success}, {@code failure} or {@code cancelled} so far. */
    public static Expr<String> jobStatus() {
        return Expr.of(new Expression.Property(new Expression.Context("job"), "status"));
    }

    /** {@code strategy.fail-fast}: what the job says of it. Gitea ends no other job of the matrix whatever it says. */
    public static Expr<Boolean> failFast() {
        return Expr.of(new Expression.Property(new Expression.Context("strategy"), "fail-fast"));
    }

    /** {@code strategy.max-parallel}: how many jobs of the matrix may run at the same time. */
    public static Expr<Number> maxParallel() {
        return Expr.of(new Expression.Property(new Expression.Context("strategy"), "max-parallel"));
    }

    /** {@code job.services}: the containers beside the job, with their ids, networks and ports; needs runner 3.1. */
    public static JsonExpr jobServices() {
        return new JsonExpr(new Expression.Property(new Expression.Context("job"), "services"), Set.of());
    }

    /**
     * {@code needs}: results and outputs of all jobs that this one needs, as one object, for instance for
     * {@code toJson(allNeeds())}. A single result is read through its job's handle.
     */
    public static JsonExpr allNeeds() {
        return new JsonExpr(new Expression.Context("needs"), Set.of());
    }
}
