package solutions.letsbe.workflows.schema.expression.type;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.evaluation.Constants;
import solutions.letsbe.workflows.schema.expression.evaluation.FormatText;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;

/** Whether the places of a constant format and the arguments of the call are the same. */
final class FormatArguments {
    private FormatArguments() {}

    static Optional<TypeProblem> check(Expression.Call call) {
        Expression first = call.arguments().get(0);
        Optional<String> text = Constants.fold(first).map(Value::text);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        FormatText format;
        try {
            format = FormatText.parse(text.get());
        } catch (IllegalArgumentException e) {
            return Optional.of(TypeProblem.of(
                    TypeProblem.Kind.BAD_FORMAT,
                    first,
                    "the evaluation fails: " + e.getMessage(),
                    "write {{ and }} for braces that are meant"));
        }
        TreeSet<Integer> places = new TreeSet<>();
        for (FormatText.Part part : format.parts()) {
            if (part instanceof FormatText.Place place) {
                places.add(place.index());
            }
        }
        return compare(call, places);
    }

    private static Optional<TypeProblem> compare(Expression.Call call, TreeSet<Integer> places) {
        int given = call.arguments().size() - 1;
        if (!places.isEmpty() && places.last() >= given) {
            return Optional.of(TypeProblem.of(
                    TypeProblem.Kind.BAD_FORMAT,
                    call,
                    "the evaluation fails: the format has a place {" + places.last() + "}, and "
                            + (given == 0
                                    ? "nothing follows it"
                                    : "the last argument after it is number " + (given - 1)),
                    "places are counted from 0"));
        }
        List<Integer> unused = IntStream.range(0, given)
                .filter(place -> !places.contains(place))
                .boxed()
                .toList();
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(TypeProblem.of(
                TypeProblem.Kind.BAD_FORMAT,
                call.arguments().get(unused.get(0) + 1),
                "the format has no place for this argument, so it is left out",
                "write " + unused.stream().map(place -> "{" + place + "}").collect(Collectors.joining(", "))
                        + " where it belongs"));
    }
}
