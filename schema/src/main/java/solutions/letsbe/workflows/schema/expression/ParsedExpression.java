package solutions.letsbe.workflows.schema.expression;

import java.util.IdentityHashMap;
import java.util.Map;

/** An expression together with where each of its nodes stands in the text that it was read from. */
public final class ParsedExpression {
    private final Expression root;
    private final Map<Expression, Span> spans;

    ParsedExpression(Expression root, IdentityHashMap<Expression, Span> spans) {
        this.root = root;
        this.spans = spans;
    }

    /** The whole expression. */
    public Expression root() {
        return root;
    }

    /**
     * Where a node of this expression stands; nodes are told apart by identity.
     *
     * @throws IllegalArgumentException if the node is not of this expression
     */
    public Span span(Expression node) {
        Span span = spans.get(node);
        if (span == null) {
            throw new IllegalArgumentException("not a node of this expression: " + node);
        }
        return span;
    }

    /** The same tree in a longer text, in which its own begins so many units later. */
    ParsedExpression shifted(int by) {
        IdentityHashMap<Expression, Span> shifted = new IdentityHashMap<>();
        spans.forEach((node, span) -> shifted.put(node, span.shifted(by)));
        return new ParsedExpression(root, shifted);
    }
}
