package solutions.letsbe.workflows.schema.simulation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * What somebody knows of the steps of a workflow beyond its file: what their scripts write, and when they fail.
 *
 * @param outputs what steps write
 * @param failures when jobs fail, as a condition in the contexts of the job; they succeed otherwise
 */
public record Foreknowledge(Map<Output, String> outputs, Map<Job, Expression> failures) {
    /** That nobody knows more. */
    public static final Foreknowledge NONE = new Foreknowledge(Map.of(), Map.of());

    /**
     * A job.
     *
     * @param repository the repository that its workflow stands in
     * @param path its workflow
     * @param id its id
     */
    public record Job(String repository, String path, String id) {}

    /**
     * An output of a step.
     *
     * @param job the job
     * @param step the step's id
     * @param name the output
     */
    public record Output(Job job, String step, String name) {}

    /** Copies what it is given. */
    public Foreknowledge {
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    Optional<Expression> failure(Job job) {
        return Optional.ofNullable(failures.get(job));
    }
}
