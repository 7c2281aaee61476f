package solutions.letsbe.workflows.dsl.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/** The first argument of {@code format}: text with <code>{0}</code> for values and doubled braces for braces. */
public final class FormatPattern {
    private static final Pattern PIECE = Pattern.compile("\\{\\{|}}|\\{(\\d+)}|[{}]|[^{}]+");

    /**
     * A run of text, or the number of a value.
     *
     * @param text the text; empty for a value
     * @param value the value's number; -1 for text
     */
    public record Piece(String text, int value) {}

    private FormatPattern() {}

    /** Cuts a pattern into text and values. A lone brace stands for itself. */
    public static List<Piece> pieces(String pattern) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(pattern);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(new Piece("", Integer.parseInt(matcher.group(1))));
            } else {
                String text = matcher.group();
                pieces.add(new Piece(text.equals("{{") || text.equals("}}") ? text.substring(1) : text, -1));
            }
        }
        return pieces;
    }

    /** The arguments of a call of {@code format}, once the pattern fits the values. */
    public static List<Expr<?>> arguments(String pattern, List<? extends Expr<?>> values) {
        boolean[] used = new boolean[values.size()];
        Matcher matcher = PIECE.matcher(pattern);
        while (matcher.find()) {
            if (matcher.group().equals("{") || matcher.group().equals("}")) {
                throw new InvalidWorkflowException(
                        Location.here(), "format(\"" + pattern + "\"): double a brace that is meant as a brace");
            }
            if (matcher.group(1) != null) {
                int value = matcher.group(1).length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(matcher.group(1));
                if (value >= used.length) {
                    throw new InvalidWorkflowException(
                            Location.here(),
                            "format(\"" + pattern + "\") names the value {" + matcher.group(1) + "}, but is given "
                                    + used.length);
                }
                used[value] = true;
            }
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                throw new InvalidWorkflowException(
                        Location.here(), "format(\"" + pattern + "\") never names its value {" + i + "}");
            }
        }
        List<Expr<?>> arguments = new ArrayList<>();
        arguments.add(Expr.of(new solutions.letsbe.workflows.schema.expression.Expression.Str(pattern)));
        arguments.addAll(values);
        return arguments;
    }
}
