package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a dot or a bracket reads of a value. What is not there is {@code null}, of anything whatever. */
final class Access {
    private final Budget budget;

    Access(Budget budget) {
        this.budget = budget;
    }

    /** {@code of[index]}; {@code of.name} is the same with a text. */
    Value index(Value of, Value index) {
        budget.spend(1);
        if (!(of instanceof Value.Array array)) {
            return property(of, index).orElse(Value.NULL);
        }
        if (!array.filtered()) {
            return element(array, index).orElse(Value.NULL);
        }
        List<Value> found = new ArrayList<>();
        for (Value element : array.elements()) {
            budget.spend(1);
            Optional<Value> inner =
                    element instanceof Value.Array nested ? element(nested, index) : property(element, index);
            inner.ifPresent(found::add);
        }
        return new Value.Array(found, true);
    }

    /** {@code of.*}: nothing, of what has no elements. */
    Value wildcard(Value of) {
        List<Value> found = new ArrayList<>();
        if (of instanceof Value.Array array && array.filtered()) {
            array.elements().forEach(element -> addElements(element, found));
        } else {
            addElements(of, found);
        }
        return new Value.Array(found, true);
    }

    private void addElements(Value of, List<Value> found) {
        budget.spend(1);
        if (of instanceof Value.Array array) {
            budget.spend(array.elements().size());
            found.addAll(array.elements());
        } else if (of instanceof Value.Obj object) {
            budget.spend(object.properties().size());
            found.addAll(object.properties().values());
        }
    }

    private Optional<Value> property(Value of, Value index) {
        if (!(of instanceof Value.Obj object) || !index.isScalar()) {
            return Optional.empty();
        }
        String name = index.text();
        budget.spend(name.length());
        return object.get(name);
    }

    private Optional<Value> element(Value.Array array, Value index) {
        if (index instanceof Value.Str text) {
            budget.spend(text.value().length());
        }
        double place = Math.floor(index.number());
        return index.number() >= 0 && place < array.elements().size()
                ? Optional.of(array.elements().get((int) place))
                : Optional.empty();
    }
}
