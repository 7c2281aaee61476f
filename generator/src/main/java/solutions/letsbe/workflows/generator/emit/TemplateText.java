package solutions.letsbe.workflows.generator.emit;

import java.util.List;
import solutions.letsbe.workflows.dsl.expression.FormatPattern;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ExpressionPrinter;

/** An expression where YAML holds a text: a {@code format} is written with its values in place, as people do. */
final class TemplateText {
    private TemplateText() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.Str text && !text.value().contains("${{")) {
            return text.value();
        }
        if (expression instanceof Expression.Call call
                && call.function().equals("format")
                && !call.arguments().isEmpty()
                && call.arguments().get(0) instanceof Expression.Str pattern
                && !pattern.value().contains("${{")) {
            return filled(pattern.value(), call.arguments());
        }
        return hole(expression);
    }

    /**
     * A condition. It needs no braces, and gets them where YAML would make it hard to read without: a leading {@code !} is a tag
     * there, and quotes round the whole would double all quotes in it.
     */
    static String condition(Expression expression) {
        String text = ExpressionPrinter.print(expression);
        boolean awkward = text.startsWith("!") || text.contains(": ") || text.contains(" #");
        return awkward ? hole(expression) : text;
    }

    private static String filled(String pattern, List<Expression> arguments) {
        StringBuilder text = new StringBuilder();
        for (FormatPattern.Piece piece : FormatPattern.pieces(pattern)) {
            text.append(piece.value() < 0 ? piece.text() : hole(arguments.get(piece.value() + 1)));
        }
        return text.toString();
    }

    private static String hole(Expression expression) {
        return "${{ " + ExpressionPrinter.print(expression) + " }}";
    }
}
