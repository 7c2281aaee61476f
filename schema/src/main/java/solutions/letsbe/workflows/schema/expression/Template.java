package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with holes: <code>refs/heads/${{ inputs.branch }}</code>.
 *
 * <p>Neighbouring texts are joined and empty ones dropped, so that two templates which print the same are equal, and
 * {@code parse(print(t))} equals {@code t}.
 *
 * @param parts the texts and holes from left to right, no two texts beside each other
 */
public record Template(List<Part> parts) {
    static final String OPEN = "${{";
    static final String CLOSE = "}}";

    /**
     * Joins neighbouring texts.
     *
     * @throws IllegalArgumentException if a text, alone or joined with its neighbours, holds <code>${{</code>, which would
     *     read as the beginning of a hole
     */
    public Template {
        parts = normal(parts);
    }

    /** A part of a template. */
    public sealed interface Part {}

    /** What stands as it is written. */
    public record Text(String text) implements Part {}

    /** What is evaluated, and replaced by what comes of it. */
    public record Hole(Expression expression) implements Part {}

    /** A template of these parts. */
    public static Template of(Part... parts) {
        return new Template(List.of(parts));
    }

    /**
     * Reads a text. A <code>}}</code> in a quoted string does not close a hole.
     *
     * @throws ExpressionSyntaxException if a hole is not closed, is empty or holds no expression; its offset counts from
     *     the beginning of this text
     * @see TemplateParser#parse where each node stands, too
     */
    public static Template parse(String text) {
        return TemplateParser.parse(text).template();
    }

    /** The text as it is written in a workflow, each hole in its normal form. */
    public String print() {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text text) {
                out.append(text.text());
            } else if (part instanceof Hole hole) {
                out.append(OPEN + " ")
                        .append(ExpressionPrinter.print(hole.expression()))
                        .append(" " + CLOSE);
            }
        }
        return out.toString();
    }

    /** Whether it is one hole and nothing else, so that a value of any type comes of it and not a text. */
    public boolean isSingleHole() {
        return parts.size() == 1 && parts.get(0) instanceof Hole;
    }

    /** The expression of a template that is one hole and nothing else. */
    public Optional<Expression> singleHole() {
        return isSingleHole() ? Optional.of(expressions().get(0)) : Optional.empty();
    }

    /** Whether nothing is to be evaluated. */
    public boolean isPlainText() {
        return expressions().isEmpty();
    }

    /** The expressions in its holes, from left to right. */
    public List<Expression> expressions() {
        List<Expression> expressions = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Hole hole) {
                expressions.add(hole.expression());
            }
        }
        return List.copyOf(expressions);
    }

    private static List<Part> normal(List<Part> parts) {
        List<Part> normal = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Text more) {
                text.append(more.text());
            } else {
                addText(text, normal);
                normal.add(part);
            }
        }
        addText(text, normal);
        return List.copyOf(normal);
    }

    private static void addText(StringBuilder text, List<Part> parts) {
        if (text.indexOf(OPEN) >= 0) {
            throw new IllegalArgumentException("the text \"" + text
                    + "\" holds ${{, which begins a hole; read it with Template.parse, or say ${{ with a hole of the string"
                    + " '${{'");
        }
        if (text.length() > 0) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
