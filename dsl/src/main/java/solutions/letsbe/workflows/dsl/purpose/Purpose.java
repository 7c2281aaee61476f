package solutions.letsbe.workflows.dsl.purpose;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * What a step is for. It changes nothing in the YAML: policies hold the delivery against it, the picture of the delivery shows
 * it, and the simulation knows by it what a script will write.
 */
public sealed interface Purpose {
    /**
     * The step fails unless there is this evidence, signed and fresh, for what is delivered.
     *
     * @param evidence at least one kind
     */
    record Verifies(List<Evidence> evidence) implements Purpose {
        /** Copies the list. */
        public Verifies {
            evidence = atLeastOne(evidence);
        }
    }

    /**
     * The step signs this evidence.
     *
     * @param evidence at least one kind
     */
    record Attests(List<Evidence> evidence) implements Purpose {
        /** Copies the list. */
        public Attests {
            evidence = atLeastOne(evidence);
        }
    }

    /**
     * The step puts something live.
     *
     * @param environment where, as {@code prod-eu}
     */
    record Deploys(String environment) implements Purpose {}

    /**
     * The step asks another workflow to run.
     *
     * @param repository the repository of that workflow
     * @param workflow its id
     */
    record Requests(String repository, String workflow) implements Purpose {}

    /**
     * The step opens a pull request.
     *
     * @param repository the repository that it is for
     */
    record Proposes(String repository) implements Purpose {}

    /**
     * The step's output will be {@code true} if one of the paths changed, else {@code false}.
     *
     * @param output the output's name
     * @param changed the paths
     */
    record Foretells(String output, ChangedPaths changed) implements Purpose {}

    /**
     * The step fails if this holds, and succeeds otherwise: the last job of a pull request fails if another one did.
     *
     * @param condition in the contexts of the step's job
     */
    record FailsIf(Expr<Boolean> condition) implements Purpose {}

    /** {@link Verifies}. */
    static Purpose verifies(Evidence first, Evidence... more) {
        return new Verifies(joined(first, more));
    }

    /** {@link Attests}. */
    static Purpose attests(Evidence first, Evidence... more) {
        return new Attests(joined(first, more));
    }

    /** {@link Deploys}. */
    static Purpose deploys(String environment) {
        return new Deploys(environment);
    }

    /** {@link Requests}. */
    static Purpose requests(String repository, String workflow) {
        return new Requests(repository, workflow);
    }

    /** {@link Proposes}. */
    static Purpose proposes(String repository) {
        return new Proposes(repository);
    }

    /** {@link Foretells}. */
    static Purpose foretells(String output, List<String> paths) {
        return new Foretells(output, new ChangedPaths(paths));
    }

    /** {@link FailsIf}. */
    static Purpose failsIf(Expr<Boolean> condition) {
        return new FailsIf(condition);
    }

    private static List<Evidence> joined(Evidence first, Evidence... more) {
        List<Evidence> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return all;
    }

    private static List<Evidence> atLeastOne(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            throw new InvalidWorkflowException(Location.here(), "evidence is missing");
        }
        return List.copyOf(evidence);
    }
}
