package solutions.letsbe.workflows.dsl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** What a job does: its own steps, or a call of another workflow. */
public sealed interface JobBody {
    /** Steps on a runner, in order. */
    record Steps(RunsOn runsOn, List<Step<?>> steps) implements JobBody {
        /** Copies the list. */
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A call.
     *
     * @param callable what is called
     * @param inputs the inputs, in the order they were given
     * @param secrets the secrets, by the name that the called workflow knows them by
     * @param inheritSecrets whether all secrets of the caller are handed over instead
     */
    record Call(
            Callable<?> callable,
            Map<String, InputValue> inputs,
            Map<String, Secret<?>> secrets,
            boolean inheritSecrets)
            implements JobBody {
        /** Copies the maps, in their order. */
        public Call {
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
            secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        }
    }
}
