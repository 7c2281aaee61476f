package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** What a job does: its own steps, or a call of another workflow. */
public sealed interface JobBody {
    /** Steps on a runner, in order. */
    record Steps(RunsOn runsOn, List<Step<?>> steps) implements JobBody {}

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
            implements JobBody {}
}
