package solutions.letsbe.workflows.schema.expression;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An expression together with where each of its nodes stands in the text that it was read from, and what is asked of it again and
 * again.
 */
public final class ParsedExpression {
    private final Expression root;
    private final Map<Expression, Span> spans;
    private final int shift;
    private final List<Expression> nodes;
    private final Set<String> contexts;
    private final Set<String> functions;

    ParsedExpression(Expression root, IdentityHashMap<Expression, Span> spans) {
        this.root = root;
        this.spans = spans;
        this.shift = 0;
        this.nodes = Collections.unmodifiableList(Expression.walk(root));
        this.contexts = Collections.unmodifiableSet(Expression.contexts(nodes));
        this.functions = Collections.unmodifiableSet(Expression.functions(nodes));
    }

    private ParsedExpression(ParsedExpression of, int shift) {
        this.root = of.root;
        this.spans = of.spans;
        this.shift = shift;
        this.nodes = of.nodes;
        this.contexts = of.contexts;
        this.functions = of.functions;
    }

    /** The whole expression. */
    public Expression root() {
        return root;
    }

    /** All of its nodes, each before its parts, from left to right. */
    public List<Expression> nodes() {
        return nodes;
    }

    /** The contexts that are read anywhere in it, in lower case, in the order of first mention. */
    public Set<String> contexts() {
        return contexts;
    }

    /** The functions that are called anywhere in it, in lower case, in the order of first mention. */
    public Set<String> functions() {
        return functions;
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
        return span.shifted(shift);
    }

    /** The same tree in a longer text, in which its own begins so many units later. */
    ParsedExpression shifted(int by) {
        return new ParsedExpression(this, shift + by);
    }
}
