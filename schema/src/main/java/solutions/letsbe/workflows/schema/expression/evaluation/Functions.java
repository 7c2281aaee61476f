package solutions.letsbe.workflows.schema.expression.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/** What the functions give. Those whose answer the arguments alone decide need nothing else. */
final class Functions {
    private static final List<String> STATUS = List.of("always", "success", "failure", "cancelled");

    private final Budget budget;
    private final Comparison comparison;

    Functions(Budget budget) {
        this.budget = budget;
        this.comparison = new Comparison(budget);
    }

    /** Whether the arguments alone decide what it gives. */
    static boolean isPure(String anyCase) {
        String name = anyCase.toLowerCase(Locale.ROOT);
        return !STATUS.contains(name) && !name.equals("hashfiles");
    }

    /**
     * What a function gives.
     *
     * @param call the call; the function is known and takes so many arguments
     */
    Value call(Expression.Call call, List<Value> arguments, JobStatus status) {
        String name = call.function().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "contains" -> Value.of(contains(arguments.get(0), arguments.get(1)));
            case "startswith" -> Value.of(affix(arguments, true));
            case "endswith" -> Value.of(affix(arguments, false));
            case "format" -> Value.of(format(call, arguments));
            case "join" -> Value.of(join(arguments));
            case "tojson" -> Value.of(JsonPrinter.pretty(arguments.get(0), budget));
            case "fromjson" -> fromJson(call, text(arguments.get(0)));
            case "case" -> choice(call, arguments);
            case "always" -> Value.of(true);
            case "success" -> Value.of(status == JobStatus.SUCCESS);
            case "failure" -> Value.of(status == JobStatus.FAILURE);
            case "cancelled" -> Value.of(status == JobStatus.CANCELLED);
            case "hashfiles" ->
                throw new EvaluationException(
                        "hashFiles() reads files on the runner's disk; there are none here to evaluate it with", call);
            default -> throw new EvaluationException("there is no function '" + call.function() + "'", call);
        };
    }

    private boolean contains(Value in, Value item) {
        if (in instanceof Value.Array array) {
            return array.elements().stream().anyMatch(element -> comparison.same(item, element));
        }
        return in.isScalar()
                && item.isScalar()
                && text(in).toLowerCase(Locale.ROOT).contains(text(item).toLowerCase(Locale.ROOT));
    }

    private boolean affix(List<Value> arguments, boolean first) {
        if (!arguments.get(0).isScalar() || !arguments.get(1).isScalar()) {
            return false;
        }
        String in = comparison.upper(text(arguments.get(0)));
        String affix = comparison.upper(text(arguments.get(1)));
        return first ? in.startsWith(affix) : in.endsWith(affix);
    }

    private String format(Expression.Call call, List<Value> arguments) {
        FormatText format;
        try {
            format = FormatText.parse(text(arguments.get(0)));
        } catch (IllegalArgumentException e) {
            throw new EvaluationException("the format is broken: " + e.getMessage(), call);
        }
        StringBuilder out = new StringBuilder();
        for (FormatText.Part part : format.parts()) {
            if (part instanceof FormatText.Literal literal) {
                out.append(literal.text());
            } else if (part instanceof FormatText.Place place) {
                if (place.index() >= arguments.size() - 1) {
                    throw new EvaluationException(
                            "the format has a place for argument " + place.index() + ", counted from 0, and "
                                    + (arguments.size() - 1) + " are given",
                            call);
                }
                out.append(text(arguments.get(place.index() + 1)));
            }
        }
        return out.toString();
    }

    private String join(List<Value> arguments) {
        if (!(arguments.get(0) instanceof Value.Array array)) {
            return arguments.get(0).isScalar() ? text(arguments.get(0)) : "";
        }
        String separator = arguments.size() > 1 && arguments.get(1).isScalar() ? text(arguments.get(1)) : ",";
        List<String> texts = new ArrayList<>();
        for (Value element : array.elements()) {
            budget.spend(1L + separator.length());
            texts.add(text(element));
        }
        return String.join(separator, texts);
    }

    private Value fromJson(Expression.Call call, String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new EvaluationException(
                    text.isBlank()
                            ? "fromJSON() is given an empty text, which is no JSON"
                            : "fromJSON() is given no JSON: '" + Excerpt.of(text) + "' is wrong at character "
                                    + (e.offset() + 1) + ": " + e.getMessage(),
                    call);
        }
    }

    private static Value choice(Expression.Call call, List<Value> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            if (!(arguments.get(i) instanceof Value.Bool condition)) {
                throw new EvaluationException(
                        "case() takes true or false as a condition, and nothing that only counts as one", call);
            }
            if (condition.value()) {
                return arguments.get(i + 1);
            }
        }
        return arguments.get(arguments.size() - 1);
    }

    private String text(Value value) {
        String text = value.text();
        budget.spend(text.length());
        return text;
    }
}
