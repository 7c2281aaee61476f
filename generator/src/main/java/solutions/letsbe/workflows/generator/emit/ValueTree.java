package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Tree;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;

/** The model's values as trees. */
final class ValueTree {
    private ValueTree() {}

    static Tree of(InputValue value) {
        if (value instanceof InputValue.Literal literal) {
            return new Tree.Text(literal.text());
        }
        if (value instanceof InputValue.Flag flag) {
            return new Tree.Plain(Boolean.toString(flag.value()));
        }
        if (value instanceof InputValue.Amount amount) {
            return number(amount.value());
        }
        if (value instanceof InputValue.Confidential confidential) {
            return new Tree.Text(TemplateText.of(confidential.secret().ast()));
        }
        return expression(((InputValue.Computed) value).expression().ast());
    }

    /** An expression where a value is asked for. A bare literal keeps its type. */
    static Tree expression(Expression expression) {
        if (expression instanceof Expression.Bool bool) {
            return new Tree.Plain(Boolean.toString(bool.value()));
        }
        if (expression instanceof Expression.Num number) {
            return number(number.value());
        }
        return new Tree.Text(TemplateText.of(expression));
    }

    static Tree number(Number value) {
        return new Tree.Plain(ExpressionPrinter.print(new Expression.Num(value.doubleValue())));
    }

    /** A text, a boolean, a number, a list or a map. */
    static Tree data(Object value) {
        if (value instanceof Boolean flag) {
            return new Tree.Plain(flag.toString());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            MappingBuilder mapping = new MappingBuilder();
            map.forEach((key, each) -> mapping.put(String.valueOf(key), data(each)));
            return mapping.build();
        }
        if (value instanceof Collection<?> list) {
            List<Tree.Item> items = new ArrayList<>();
            list.forEach(each -> items.add(item(data(each))));
            return new Tree.Sequence(items);
        }
        return new Tree.Text(String.valueOf(value));
    }

    static Tree.Mapping values(Map<String, InputValue> values) {
        MappingBuilder mapping = new MappingBuilder();
        values.forEach((name, value) -> mapping.put(name, of(value)));
        return mapping.build();
    }

    static Tree.Sequence texts(Collection<String> texts) {
        return new Tree.Sequence(
                texts.stream().map(text -> item(new Tree.Text(text))).toList());
    }

    static Tree.Sequence list(Collection<InputValue> values) {
        return new Tree.Sequence(values.stream().map(value -> item(of(value))).toList());
    }

    /** One text as it is, several as a list. */
    static Tree oneOrMore(List<String> texts) {
        return texts.size() == 1 ? new Tree.Text(texts.get(0)) : texts(texts);
    }

    static void raw(MappingBuilder mapping, List<Raw> raw) {
        for (Raw each : raw) {
            if (mapping.has(each.key())) {
                throw new InvalidWorkflowException(
                        each.location(),
                        "raw(\"" + each.key()
                                + "\", ...) says a key that is there already; a YAML mapping has each key once");
            }
            mapping.put(each.key(), data(each.value()));
        }
    }

    static Tree.Item item(Tree value) {
        return new Tree.Item(value, List.of(), Optional.empty(), Optional.empty());
    }
}
