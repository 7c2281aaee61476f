package solutions.letsbe.workflows.schema.expression.type;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonReader;
import solutions.letsbe.workflows.schema.expression.evaluation.JsonSyntaxException;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/** What the functions take and give, in each of their forms. */
final class FunctionTypes {
    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;|]");

    private final List<TypeProblem> problems;

    FunctionTypes(List<TypeProblem> problems) {
        this.problems = problems;
    }

    /**
     * What a call gives.
     *
     * @param call the call; the function is known and takes so many arguments
     */
    Type call(Expression.Call call, List<Type> arguments) {
        return switch (call.function().toLowerCase(Locale.ROOT)) {
            case "contains" -> contains(call, arguments);
            case "startswith", "endswith" -> {
                scalars(call, arguments, 0, "so this is always false");
                yield Type.BOOLEAN;
            }
            case "format" -> {
                scalars(call, arguments, 0, "so its place gets the word " + word(arguments));
                FormatArguments.check(call).ifPresent(problems::add);
                yield Type.STRING;
            }
            case "join" -> join(call, arguments);
            case "tojson" -> Type.STRING;
            case "fromjson" -> fromJson(call, arguments.get(0));
            case "hashfiles" -> {
                scalars(call, arguments, 0, "which names no files");
                yield Type.STRING;
            }
            case "success", "failure" -> {
                scalars(call, arguments, 0, "which names no job");
                yield Type.BOOLEAN;
            }
            case "always", "cancelled" -> Type.BOOLEAN;
            case "case" -> choice(call, arguments);
            default -> Type.ANY;
        };
    }

    private Type contains(Expression.Call call, List<Type> arguments) {
        Type in = arguments.get(0);
        if (isList(call.arguments().get(0))
                && Constants.fold(call.arguments().get(1)).isEmpty()) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.LIST_IN_STRING,
                    call,
                    "contains() looks for a part of this string, so a part of one of its words is found as well as a whole one",
                    "write fromJSON('[\"a\", \"b\"]') for a list of whole words"));
        }
        if (in.isObject()) {
            problem(
                    call,
                    0,
                    "contains() looks into an array or a string, and this is " + in + ", so it is always false",
                    "for the values of an object write .* after it, for its text toJSON(...)");
        } else if (in instanceof Type.Array array && array.element().isStructure()) {
            problem(
                    call,
                    0,
                    "contains() compares each element with a value, and this is " + in + ", so it is always false",
                    "read a property of each element with .*.name");
        }
        if (arguments.get(1).isStructure()) {
            problem(
                    call,
                    1,
                    "contains() looks for one value, and this is " + arguments.get(1) + ", so it is always false",
                    arguments.get(1) instanceof Type.Array && in.isScalar()
                            ? "what is searched comes first, what is looked for second"
                            : "give a string, number or boolean");
        }
        return Type.BOOLEAN;
    }

    /** Whether a constant text is meant as several words. */
    private static boolean isList(Expression in) {
        return Constants.fold(in)
                .filter(value -> value instanceof Value.Str)
                .map(Value::text)
                .filter(text -> SEPARATOR.matcher(text.strip()).find())
                .isPresent();
    }

    private Type join(Expression.Call call, List<Type> arguments) {
        Type array = arguments.get(0);
        if (array.isObject()) {
            problem(
                    call,
                    0,
                    "join() takes an array, and this is " + array + ", so nothing comes of it",
                    "for the values of an object write .* after it");
        } else if (array instanceof Type.Array of && of.element().isStructure()) {
            problem(
                    call,
                    0,
                    "join() puts the word " + structure(of.element()) + " for each element of " + array,
                    "read a property of each element with .*.name");
        }
        if (arguments.size() > 1) {
            scalar(call, arguments, 1, "so a comma is taken instead");
        }
        return Type.STRING;
    }

    private Type fromJson(Expression.Call call, Type argument) {
        if (argument.isStructure()) {
            problem(
                    call,
                    0,
                    "fromJSON() takes a string, and this is " + argument + " already, so the evaluation fails",
                    "leave fromJSON() out");
            return argument;
        }
        Expression source = call.arguments().get(0);
        Optional<String> constant = Constants.fold(source).map(Value::text);
        if (constant.isEmpty()) {
            return Type.ANY;
        }
        try {
            return ConstantTypes.of(JsonReader.read(constant.get()));
        } catch (JsonSyntaxException e) {
            problems.add(TypeProblem.of(
                    TypeProblem.Kind.BAD_JSON,
                    source,
                    constant.get().isBlank()
                            ? "fromJSON() is given an empty string, which is no JSON, so the evaluation fails"
                            : "'" + Excerpt.of(constant.get()) + "' is no JSON, so the evaluation fails: "
                                    + e.getMessage() + " at character " + (e.offset() + 1),
                    "JSON takes double quotes for names and strings, and no comma after the last element"));
            return Type.ANY;
        }
    }

    private Type choice(Expression.Call call, List<Type> arguments) {
        Type type = arguments.get(arguments.size() - 1);
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            Type condition = arguments.get(i);
            if (!(condition instanceof Type.Bool || condition instanceof Type.Any)) {
                problem(
                        call,
                        i,
                        "case() takes a boolean as a condition, and this is " + condition + ", so the evaluation fails",
                        "compare it with something");
            }
            type = type.merge(arguments.get(i + 1));
        }
        return type;
    }

    private void scalars(Expression.Call call, List<Type> arguments, int from, String consequence) {
        for (int i = from; i < arguments.size(); i++) {
            scalar(call, arguments, i, consequence);
        }
    }

    private void scalar(Expression.Call call, List<Type> arguments, int place, String consequence) {
        Type type = arguments.get(place);
        if (type.isStructure()) {
            problem(
                    call,
                    place,
                    Excerpt.of(call.function()) + "() takes a string here, and this is " + type + ", " + consequence,
                    "read a value of it, or write toJSON(...)");
        }
    }

    /** What the first array or object becomes in a text. */
    private static String word(List<Type> arguments) {
        return arguments.stream()
                .filter(Type::isStructure)
                .findFirst()
                .map(FunctionTypes::structure)
                .orElse("");
    }

    private static String structure(Type type) {
        return type instanceof Type.Array ? "Array" : "Object";
    }

    private void problem(Expression.Call call, int place, String message, String hint) {
        problems.add(TypeProblem.of(
                TypeProblem.Kind.WRONG_ARGUMENT_TYPE, call.arguments().get(place), message, hint));
    }
}
