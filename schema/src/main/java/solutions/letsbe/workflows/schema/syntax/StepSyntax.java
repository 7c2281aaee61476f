package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A step of a job or of a composite action.
 *
 * @param index counted from 0, elements of the list that are no mapping counted too
 * @param node all of it
 * @param actionUse what its {@code uses} names; none where it has none, or one that is none of the forms
 */
public record StepSyntax(int index, YamlNode.Mapping node, Optional<ActionUse> actionUse) {
    static List<StepSyntax> of(List<YamlNode> items) {
        List<StepSyntax> steps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof YamlNode.Mapping mapping) {
                steps.add(new StepSyntax(i, mapping, actionUse(mapping)));
            }
        }
        return Collections.unmodifiableList(steps);
    }

    private static Optional<ActionUse> actionUse(YamlNode.Mapping step) {
        Optional<YamlNode.Scalar> uses = Yaml.scalar(step, "uses");
        try {
            return uses.isPresent() ? Optional.of(ActionUse.parse(uses.get().text())) : Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.empty();
        }
    }

    /** A scalar of its own: {@code id}, {@code name}, {@code if}, {@code uses}, {@code run}, {@code shell} ... */
    public Optional<YamlNode.Scalar> scalar(String key) {
        return Yaml.scalar(node, key);
    }

    /** Its id. */
    public Optional<YamlNode.Scalar> id() {
        return scalar("id");
    }

    /** Its action. */
    public Optional<YamlNode.Scalar> uses() {
        return scalar("uses");
    }

    /** What its {@code uses} names, however wrong that is. */
    public Optional<UsedAction> action() {
        return uses().map(uses -> UsedAction.of(uses.text()));
    }

    /** Its script. */
    public Optional<YamlNode.Scalar> run() {
        return scalar("run");
    }

    /** The inputs of its action. */
    public List<YamlNode.Entry> with() {
        return Yaml.entries(node, "with");
    }

    /** The scalar of one input of its action. */
    public Optional<YamlNode.Scalar> with(String input) {
        return Yaml.mapping(node, "with").flatMap(with -> Yaml.scalar(with, input));
    }

    /** Its variables. */
    public List<YamlNode.Entry> env() {
        return Yaml.entries(node, "env");
    }

    /** Whether its action is this one, at whatever ref and on whatever host: {@code actions/checkout}. */
    public boolean usesAction(String action) {
        return uses().map(YamlNode.Scalar::text)
                .map(uses -> uses.substring(0, (uses + "@").indexOf('@')))
                .filter(name -> name.equalsIgnoreCase(action)
                        || name.toLowerCase(Locale.ROOT).endsWith("/" + action))
                .isPresent();
    }
}
