package solutions.letsbe.workflows.schema.expression;

import java.util.List;

/**
 * A template together with where its holes and their nodes stand in the text that it was read from.
 *
 * @param template the text with its holes
 * @param holes the holes from left to right
 */
public record ParsedTemplate(Template template, List<ParsedHole> holes) {
    /** Copies the list. */
    public ParsedTemplate {
        holes = List.copyOf(holes);
    }

    /**
     * A hole where it stands.
     *
     * @param span from <code>${{</code> to <code>}}</code>, both included
     * @param expression what stands within, its spans counted from the beginning of the template's text
     */
    public record ParsedHole(Span span, ParsedExpression expression) {}
}
