package solutions.letsbe.workflows.schema.expression.type;

import java.util.LinkedHashMap;
import java.util.Map;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** The type of a value that is there already. */
public final class ConstantTypes {
    private ConstantTypes() {}

    /** The type of a value, with all that is in it: an object has these properties and no others. */
    public static Type of(Value value) {
        if (value instanceof Value.Bool) {
            return Type.BOOLEAN;
        } else if (value instanceof Value.Num) {
            return Type.NUMBER;
        } else if (value instanceof Value.Str) {
            return Type.STRING;
        } else if (value instanceof Value.Array array) {
            Type element = array.elements().stream()
                    .map(ConstantTypes::of)
                    .reduce(Type::merge)
                    .orElse(Type.ANY);
            return new Type.Array(element, array.filtered());
        } else if (value instanceof Value.Obj object) {
            Map<String, Type> properties = new LinkedHashMap<>();
            object.properties().forEach((name, property) -> properties.put(name, of(property)));
            return Type.closed(properties);
        }
        return Type.NULL;
    }
}
