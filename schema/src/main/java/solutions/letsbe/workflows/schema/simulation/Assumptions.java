package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.StatusContextPattern;

/**
 * What is taken for granted, since no file says it. A job is named by its id, by what a person sees of it
 * ({@code test (22, postgres)}), or by the workflow's file without ending before either: {@code hub-pr/unit-tests}.
 *
 * @param gitea the server; what it does with a workflow differs by version
 * @param results how jobs end, by their name; all others that run succeed
 * @param outputs what jobs give, by {@code JOB.NAME}; all others are unknown unless an expression tells
 * @param vars the variables of the repository and its owner; all others are unknown
 * @param required statuses that branch protection requires beside those of {@link HostedRepository#required()}
 */
public record Assumptions(
        GiteaVersion gitea,
        Map<String, Result> results,
        Map<String, String> outputs,
        Map<String, String> vars,
        List<StatusContextPattern> required) {
    /** That all is well, on the Gitea that is meant where none is named. */
    public static final Assumptions NONE =
            new Assumptions(GiteaVersion.DEFAULT, Map.of(), Map.of(), Map.of(), List.of());

    /** Copies what it is given. */
    public Assumptions {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
        vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
        required = List.copyOf(required);
    }

    /** The same, on another Gitea. */
    public Assumptions on(GiteaVersion version) {
        return new Assumptions(version, results, outputs, vars, required);
    }

    /** The same, and these jobs end so where they run. */
    public Assumptions ending(Result result, String... jobs) {
        Map<String, Result> all = new LinkedHashMap<>(results);
        List.of(jobs).forEach(job -> all.put(job, result));
        return new Assumptions(gitea, all, outputs, vars, required);
    }

    /** The same, and a job gives this. */
    public Assumptions output(String jobAndName, String value) {
        return new Assumptions(gitea, results, with(outputs, jobAndName, value), vars, required);
    }

    /** The same, and a variable has this value. */
    public Assumptions variable(String name, String value) {
        return new Assumptions(gitea, results, outputs, with(vars, name, value), required);
    }

    /** The same, and branch protection requires statuses that match this. */
    public Assumptions requiring(String context) {
        List<StatusContextPattern> all = new ArrayList<>(required);
        all.add(new StatusContextPattern(context));
        return new Assumptions(gitea, results, outputs, vars, all);
    }

    private static Map<String, String> with(Map<String, String> before, String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.put(key, value);
        return all;
    }

    boolean isAtLeast(int major, int minor, int patch) {
        return gitea.isAtLeast(new GiteaVersion(major, minor, patch));
    }

    Optional<Result> result(List<String> namesOfJob) {
        return first(results, namesOfJob);
    }

    Optional<String> output(List<String> namesOfJob, String name) {
        return first(outputs, namesOfJob.stream().map(job -> job + "." + name).toList());
    }

    private static <T> Optional<T> first(Map<String, T> from, List<String> keys) {
        return keys.stream().filter(from::containsKey).findFirst().map(from::get);
    }
}
