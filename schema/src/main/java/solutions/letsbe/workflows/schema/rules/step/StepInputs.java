package solutions.letsbe.workflows.schema.rules.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The inputs that a step gives to an action, held against those that the action takes. */
final class StepInputs {
    /** What only containers take: the runner reads them itself, whatever the action says. */
    private static final List<String> OF_CONTAINERS = List.of("args", "entrypoint");

    private StepInputs() {}

    /** The inputs that the action does not take. */
    static List<YamlNode.Entry> unknown(StepSyntax step, ActionInterface action) {
        if (action.takesMore()) {
            return List.of();
        }
        List<YamlNode.Entry> unknown = new ArrayList<>();
        for (YamlNode.Entry entry : step.with()) {
            if (action.input(entry.key().text()).isEmpty()) {
                unknown.add(entry);
            }
        }
        return unknown;
    }

    /** The names of the inputs that are missing. */
    static List<String> missing(StepSyntax step, ActionInterface action) {
        List<String> missing = new ArrayList<>();
        for (ActionInterface.Input input : action.inputs()) {
            if (input.required() && !input.deprecated() && !isGiven(input.name(), step)) {
                missing.add(input.name());
            }
        }
        return missing;
    }

    private static boolean isGiven(String input, StepSyntax step) {
        for (YamlNode.Entry entry : step.with()) {
            if (entry.key().text().equalsIgnoreCase(input)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the runner itself takes the input, because the action runs in a container. */
    static boolean isOfContainer(String input) {
        return OF_CONTAINERS.contains(input.toLowerCase(Locale.ROOT));
    }

    /**
     * The input that was meant by one that is not known, if it is a slip of the hand. It is none where just separators differ, or an
     * {@code s} at the end: so authors rename their inputs from one version to the next.
     */
    static Optional<String> misspelt(String input, ActionInterface action) {
        List<String> names =
                action.inputs().stream().map(ActionInterface.Input::name).toList();
        return NearestWord.to(input, names).filter(near -> !stem(near).equals(stem(input)));
    }

    private static String stem(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return letters.endsWith("s") ? letters.substring(0, letters.length() - 1) : letters;
    }

    /** What to do about an input that is not known. */
    static String hint(String input, ActionInterface action) {
        List<String> names =
                action.inputs().stream().map(ActionInterface.Input::name).toList();
        return NearestWord.to(input, names)
                .map(near -> "did you mean '" + Excerpt.of(near) + "'?")
                .orElse(names.isEmpty() ? "it takes no inputs" : "it takes " + Excerpt.of(String.join(", ", names)));
    }
}
