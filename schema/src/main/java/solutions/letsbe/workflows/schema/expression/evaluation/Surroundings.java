package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.expression.Dialect;

/**
 * What an expression is evaluated in.
 *
 * @param dialect whose functions and contexts there are
 * @param contexts the contexts that have a value, by name; one more than the dialect knows exists too
 * @param status what the status functions answer
 */
public record Surroundings(Dialect dialect, Value.Obj contexts, JobStatus status) {
    private static final String GITHUB = "github";
    private static final String GITEA = "gitea";

    /** Of these contexts; the status is what {@code job.status} says, and success where it says nothing. */
    public static Surroundings of(Dialect dialect, Value.Obj contexts) {
        JobStatus status = contexts.get("job")
                .flatMap(job -> job instanceof Value.Obj object ? object.get("status") : Optional.empty())
                .flatMap(text -> JobStatus.of(text.text()))
                .orElse(JobStatus.SUCCESS);
        return new Surroundings(dialect, contexts, status);
    }

    /** Without any context that has a value. */
    public static Surroundings empty(Dialect dialect) {
        return of(dialect, Value.object(Map.of()));
    }

    /** The names of all contexts that exist, with or without a value. */
    public List<String> contextNames() {
        Stream<String> own = contexts.properties().keySet().stream();
        return Stream.concat(dialect.contexts().stream(), own).toList();
    }

    /** The value of a context, in whatever case it is named; {@code null} for one that exists without a value. */
    Value context(String anyCase) {
        return contexts.get(anyCase)
                .or(() -> otherName(anyCase).flatMap(contexts::get))
                .orElse(Value.NULL);
    }

    /** Gitea gives one context two names; the contexts that somebody wrote down may have either. */
    private Optional<String> otherName(String anyCase) {
        if (!dialect.contexts().contains(GITEA)) {
            return Optional.empty();
        }
        if (anyCase.equalsIgnoreCase(GITHUB)) {
            return Optional.of(GITEA);
        }
        return anyCase.equalsIgnoreCase(GITEA) ? Optional.of(GITHUB) : Optional.empty();
    }
}
