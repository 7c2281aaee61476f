package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A step of a job or of a composite action. What nearly all rules ask of it is looked up once. */
public final class StepSyntax {
    private final int index;
    private final YamlNode.Mapping node;
    private final Optional<YamlNode.Scalar> id;
    private final Optional<YamlNode.Scalar> uses;
    private final Optional<YamlNode.Scalar> run;
    private final Optional<ActionUse> actionUse;
    private final Optional<InvalidTextException> actionProblem;
    private final Optional<UsedAction> action;

    private StepSyntax(int index, YamlNode.Mapping node) {
        this.index = index;
        this.node = node;
        this.id = Yaml.scalar(node, "id");
        this.uses = Yaml.scalar(node, "uses");
        this.run = Yaml.scalar(node, "run");
        this.action = uses.isPresent() ? Optional.of(UsedAction.of(uses.get().text())) : Optional.empty();
        Optional<ActionUse> read = Optional.empty();
        Optional<InvalidTextException> problem = Optional.empty();
        try {
            read = uses.isPresent() ? Optional.of(ActionUse.parse(uses.get().text())) : Optional.empty();
        } catch (InvalidTextException e) {
            problem = Optional.of(e);
        }
        this.actionUse = read;
        this.actionProblem = problem;
    }

    static List<StepSyntax> of(List<YamlNode> items) {
        List<StepSyntax> steps = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof YamlNode.Mapping mapping) {
                steps.add(new StepSyntax(i, mapping));
            }
        }
        return Collections.unmodifiableList(steps);
    }

    /** Its place, counted from 0, elements of the list that are no mapping counted too. */
    public int index() {
        return index;
    }

    /** All of it. */
    public YamlNode.Mapping node() {
        return node;
    }

    /** What its {@code uses} names; none where it has none, or one that is none of the forms. */
    public Optional<ActionUse> actionUse() {
        return actionUse;
    }

    /** Why its {@code uses} is none of the forms; none where it is one, or is missing. */
    public Optional<InvalidTextException> actionProblem() {
        return actionProblem;
    }

    /** A scalar of its own: {@code id}, {@code name}, {@code if}, {@code uses}, {@code run}, {@code shell} ... */
    public Optional<YamlNode.Scalar> scalar(String key) {
        return Yaml.scalar(node, key);
    }

    /** Its id. */
    public Optional<YamlNode.Scalar> id() {
        return id;
    }

    /** Its action. */
    public Optional<YamlNode.Scalar> uses() {
        return uses;
    }

    /** What its {@code uses} names, however wrong that is. */
    public Optional<UsedAction> action() {
        return action;
    }

    /** Its script. */
    public Optional<YamlNode.Scalar> run() {
        return run;
    }

    /** The inputs of its action. */
    public List<YamlNode.Entry> with() {
        return Yaml.entries(node, "with");
    }

    /** The scalar of one input of its action. */
    public Optional<YamlNode.Scalar> with(String input) {
        Optional<YamlNode.Mapping> with = Yaml.mapping(node, "with");
        return with.isPresent() ? Yaml.scalar(with.get(), input) : Optional.empty();
    }

    /** Its variables. */
    public List<YamlNode.Entry> env() {
        return Yaml.entries(node, "env");
    }

    /** Whether its action is this one, at whatever ref and on whatever host: {@code actions/checkout}. */
    public boolean usesAction(String name) {
        if (uses.isEmpty()) {
            return false;
        }
        String text = uses.get().text();
        int at = text.indexOf('@');
        int end = at < 0 ? text.length() : at;
        int start = end - name.length();
        return text.regionMatches(true, start, name, 0, name.length()) && (start == 0 || text.charAt(start - 1) == '/');
    }
}
