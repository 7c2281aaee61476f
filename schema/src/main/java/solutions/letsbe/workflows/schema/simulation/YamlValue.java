package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A part of a file as a value, its plain words read as YAML's core schema reads them and its expressions evaluated. */
final class YamlValue {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]{1,3})?");

    /** A longer number is a slip. */
    private static final int MOST_DIGITS = 40;

    /** Aliases can make a small file hold a huge value. */
    private static final int MOST_NODES = 20_000;

    private final Knowledge knowledge;
    private int nodes;
    private Optional<Answer> problem = Optional.empty();

    private YamlValue(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What a node comes to: unknown or failed where an expression anywhere in it is. */
    static Answer of(YamlNode node, Knowledge knowledge) {
        YamlValue reading = new YamlValue(knowledge);
        Value value = reading.value(node);
        return reading.problem.orElseGet(() -> new Answer.Known(value));
    }

    private Value value(YamlNode node) {
        if (++nodes > MOST_NODES) {
            problem = Optional.of(new Answer.Failed("it is larger than anything that is meant"));
        }
        if (problem.isPresent()) {
            return Value.NULL;
        }
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, Value> object = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> object.put(entry.key().text(), value(entry.value())));
            return Value.object(object);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<Value> elements = new ArrayList<>();
            sequence.items().forEach(item -> elements.add(value(item)));
            return Value.array(elements);
        }
        return scalar((YamlNode.Scalar) node);
    }

    private Value scalar(YamlNode.Scalar scalar) {
        if (!scalar.text().contains("${{")) {
            return scalar.isPlain() ? plain(scalar) : Value.of(scalar.text());
        }
        Answer answer = PartialEvaluation.value(scalar.text(), knowledge);
        if (answer instanceof Answer.Known known) {
            return known.value();
        }
        problem = Optional.of(answer);
        return Value.NULL;
    }

    private static Value plain(YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (Yaml.isNothing(scalar)) {
            return Value.NULL;
        }
        if (List.of("true", "True", "TRUE").contains(text)) {
            return Value.of(true);
        }
        if (List.of("false", "False", "FALSE").contains(text)) {
            return Value.of(false);
        }
        return text.length() <= MOST_DIGITS && NUMBER.matcher(text).matches()
                ? Value.of(Double.parseDouble(text))
                : Value.of(text);
    }
}
