package solutions.letsbe.workflows.generator.simulation;

import java.util.function.UnaryOperator;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.simulation.Assumptions;
import solutions.letsbe.workflows.schema.simulation.Result;

/** One thing that a simulation takes for granted: {@code failing("unit-tests")}. */
@FunctionalInterface
public interface Assumption extends UnaryOperator<Assumptions> {
    /** These jobs fail where they run; named as {@link Assumptions} says. */
    static Assumption failing(String... jobs) {
        return assumptions -> assumptions.ending(Result.FAILURE, jobs);
    }

    /** These jobs are cancelled where they would run. */
    static Assumption cancelled(String... jobs) {
        return assumptions -> assumptions.ending(Result.CANCELLED, jobs);
    }

    /** A job gives this output: {@code output("changes.affected", "true")}. */
    static Assumption output(String jobAndName, String value) {
        return assumptions -> assumptions.output(jobAndName, value);
    }

    /** A variable of the repository has this value. */
    static Assumption variable(String name, String value) {
        return assumptions -> assumptions.variable(name, value);
    }

    /** Branch protection requires statuses that match this. */
    static Assumption requiring(String context) {
        return assumptions -> assumptions.requiring(context);
    }

    /**
     * The Gitea that is meant.
     *
     * @throws IllegalArgumentException if that is no version
     */
    static Assumption gitea(String version) {
        return assumptions -> assumptions.on(GiteaVersion.parse(version));
    }
}
