package solutions.letsbe.workflows.schema.expression.type;

import java.util.Collection;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/** How types are named in a sentence. */
final class TypeWords {
    private static final int MOST_NAMES = 12;

    private TypeWords() {}

    /** Several values of a type. */
    static String plural(Type type) {
        if (type instanceof Type.Null) {
            return "nulls";
        } else if (type instanceof Type.Bool) {
            return "booleans";
        } else if (type instanceof Type.Num) {
            return "numbers";
        } else if (type instanceof Type.Str) {
            return "strings";
        } else if (type instanceof Type.Array) {
            return "arrays";
        }
        return type.isObject() ? "objects" : "any values";
    }

    /** A few names; where there are many, the first of them and how many more there are. */
    static String names(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).map(Excerpt::of).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
