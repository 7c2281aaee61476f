package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** What a job does beyond its own run. */
public final class JobEffects {
    private JobEffects() {}

    /** Where it runs, as labels joined by commas; none for a call. */
    public static Optional<String> runnerClass(Job<?> job) {
        if (!(job.body() instanceof JobBody.Steps own)) {
            return Optional.empty();
        }
        if (own.runsOn() instanceof RunsOn.Labels labels) {
            return Optional.of(String.join(", ", labels.labels()));
        }
        RunsOn.Computed computed = (RunsOn.Computed) own.runsOn();
        List<String> labels = new ArrayList<>(List.of(computed.label().toString()));
        labels.addAll(computed.more());
        return Optional.of(String.join(", ", labels));
    }

    /** The names of the secrets that it reads, in the order of reading. */
    public static Set<String> secrets(Job<?> job) {
        Set<String> names = new LinkedHashSet<>();
        InputValues.secrets(job).forEach(secret -> names.addAll(secret.names()));
        return names;
    }

    /** What its steps are for, of one kind, in their order. */
    static <P extends Purpose> List<P> purposes(Job<?> job, Class<P> kind) {
        List<P> found = new ArrayList<>();
        for (Step<?> step : job.steps()) {
            step.settings().purposes().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(purpose -> !found.contains(purpose))
                    .forEach(found::add);
        }
        return found;
    }

    static Set<Evidence> attested(Job<?> job) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        purposes(job, Purpose.Attests.class).forEach(each -> evidence.addAll(each.evidence()));
        return evidence;
    }

    static Set<Evidence> verified(Job<?> job) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        purposes(job, Purpose.Verifies.class).forEach(each -> evidence.addAll(each.evidence()));
        return evidence;
    }
}
