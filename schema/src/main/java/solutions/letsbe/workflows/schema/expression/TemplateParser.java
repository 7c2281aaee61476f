package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.List;

/** Reads a text with holes, and remembers where everything in it stands. */
public final class TemplateParser {
    private final String text;
    private final List<Template.Part> parts = new ArrayList<>();
    private final List<ParsedTemplate.ParsedHole> holes = new ArrayList<>();

    private TemplateParser(String text) {
        this.text = text;
    }

    /**
     * Reads a text. A <code>}}</code> in a quoted string does not close a hole.
     *
     * @throws ExpressionSyntaxException if a hole is not closed, is empty or holds no expression; its offset counts from
     *     the beginning of this text
     */
    public static ParsedTemplate parse(String text) {
        TemplateParser parser = new TemplateParser(text);
        int at = 0;
        for (int open = text.indexOf(Template.OPEN); open >= 0; open = text.indexOf(Template.OPEN, at)) {
            parser.parts.add(new Template.Text(text.substring(at, open)));
            at = parser.hole(open);
        }
        parser.parts.add(new Template.Text(text.substring(at)));
        return new ParsedTemplate(new Template(parser.parts), parser.holes);
    }

    /** Reads one hole; returns where the text goes on. */
    private int hole(int open) {
        int start = open + Template.OPEN.length();
        int close = close(open, start);
        int end = close + Template.CLOSE.length();
        String source = text.substring(start, close);
        if (source.isBlank()) {
            throw new ExpressionSyntaxException(
                    "nothing stands between ${{ and }}; write an expression, or leave both out", open, end - open);
        }
        ParsedExpression parsed;
        try {
            parsed = ExpressionParser.parse(source).shifted(start);
        } catch (ExpressionSyntaxException e) {
            throw e.shifted(start);
        }
        parts.add(new Template.Hole(parsed.root()));
        holes.add(new ParsedTemplate.ParsedHole(new Span(open, end), parsed));
        return end;
    }

    private int close(int open, int start) {
        int quote = -1;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quote = quote < 0 ? at : -1;
            } else if (quote < 0 && c == '}' && text.startsWith(Template.CLOSE, at)) {
                return at;
            } else if (quote < 0 && c == '"') {
                throw ExpressionLexer.doubleQuote(text, at);
            }
        }
        throw quote < 0
                ? new ExpressionSyntaxException(
                        "this ${{ is never closed: a }} is missing", open, Template.OPEN.length())
                : ExpressionLexer.endless(quote, text.length());
    }
}
