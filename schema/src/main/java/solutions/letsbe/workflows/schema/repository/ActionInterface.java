package solutions.letsbe.workflows.schema.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an action takes and gives.
 *
 * @param inputs what it takes; their names are compared without regard to case
 * @param outputs what it gives
 * @param takesMore whether it may take inputs that are not listed
 * @param isJavaScript whether it is known to run in node, and so takes nothing that only containers do
 */
public record ActionInterface(List<Input> inputs, List<String> outputs, boolean takesMore, boolean isJavaScript) {
    /**
     * An input.
     *
     * @param name its name
     * @param required whether the caller must say something: it is required and has no default
     * @param deprecated whether it should not be used any more
     */
    public record Input(String name, boolean required, boolean deprecated) {}

    /** Copies what it is given. */
    public ActionInterface {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** An action that takes these inputs only, and of which nobody knows what it runs on. */
    public ActionInterface(List<Input> inputs, List<String> outputs) {
        this(inputs, outputs, false, false);
    }

    /** What this or another version of the same action takes and gives; of an input that both have, this one's facts. */
    public ActionInterface and(ActionInterface other) {
        List<Input> allInputs = new ArrayList<>(inputs);
        other.inputs().stream().filter(each -> input(each.name()).isEmpty()).forEach(allInputs::add);
        List<String> allOutputs = new ArrayList<>(outputs);
        other.outputs().stream().filter(each -> !gives(each)).forEach(allOutputs::add);
        return new ActionInterface(
                allInputs, allOutputs, takesMore || other.takesMore(), isJavaScript && other.isJavaScript());
    }

    /** The input of a name, in whatever case. */
    public Optional<Input> input(String anyCase) {
        for (Input input : inputs) {
            if (input.name().equalsIgnoreCase(anyCase)) {
                return Optional.of(input);
            }
        }
        return Optional.empty();
    }

    /** Whether it gives this output, in whatever case. */
    public boolean gives(String anyCase) {
        return outputs.stream().anyMatch(output -> output.equalsIgnoreCase(anyCase));
    }
}
