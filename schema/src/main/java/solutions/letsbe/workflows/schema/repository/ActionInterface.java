package solutions.letsbe.workflows.schema.repository;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an action takes and gives.
 *
 * @param inputs what it takes; their names are compared without regard to case
 * @param outputs what it gives
 */
public record ActionInterface(List<Input> inputs, List<String> outputs) {
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

    /** The input of a name, in whatever case. */
    public Optional<Input> input(String anyCase) {
        String lower = anyCase.toLowerCase(Locale.ROOT);
        return inputs.stream()
                .filter(input -> input.name().toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }

    /** Whether it gives this output, in whatever case. */
    public boolean gives(String anyCase) {
        return outputs.stream().anyMatch(output -> output.equalsIgnoreCase(anyCase));
    }
}
