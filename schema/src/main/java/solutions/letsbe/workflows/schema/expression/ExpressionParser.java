package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an expression.
 *
 * <p>Names of contexts and functions are taken as they come; {@link ExpressionNames} says which exist.
 */
public final class ExpressionParser {
    /** The greatest length of an expression in characters, the same as GitHub's. */
    public static final int MAX_LENGTH = 21_000;

    /** How many brackets, calls and {@code !} may stand within each other. */
    public static final int MAX_NESTING = 100;

    /** How many operators and dots may follow each other. */
    public static final int MAX_CHAIN = 1_000;

    private static final Map<String, Operator> OPERATORS = Map.of(
            "||", Operator.OR,
            "&&", Operator.AND,
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL);

    private final List<Token> tokens;
    private final IdentityHashMap<Expression, Span> spans = new IdentityHashMap<>();
    private int at;
    private int nesting;
    private int chained;

    private ExpressionParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads the text between the braces. Nothing but blanks reads as {@code null}, which is what it evaluates to.
     *
     * @throws ExpressionSyntaxException if it is no expression, or too long or too deep to be one
     */
    public static ParsedExpression parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ExpressionSyntaxException(
                    "the expression is " + text.length() + " characters long; " + MAX_LENGTH + " are allowed",
                    MAX_LENGTH,
                    1);
        }
        ExpressionParser parser = new ExpressionParser(ExpressionLexer.tokens(text));
        if (parser.tokens.size() == 1) {
            return parser.finish(parser.at(new Expression.Null(), new Span(0, text.length())));
        }
        Expression root = parser.binary(1);
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw parser.unexpected(rest, "an operator, or the end");
        }
        return parser.finish(root);
    }

    private ParsedExpression finish(Expression root) {
        return new ParsedExpression(root, spans);
    }

    private Expression binary(int precedence) {
        Expression left = precedence > 4 ? unary() : binary(precedence + 1);
        while (precedence <= 4) {
            Operator operator = peek().kind() == Token.Kind.SYMBOL ? OPERATORS.get(peek().text()) : null;
            if (operator == null || operator.precedence() != precedence) {
                return left;
            }
            chain(next());
            Expression right = binary(precedence + 1);
            left = at(
                    new Expression.Binary(operator, left, right),
                    new Span(
                            spans.getOrDefault(left, NOWHERE).start(),
                            spans.getOrDefault(right, NOWHERE).end()));
        }
        return left;
    }

    private static final Span NOWHERE = new Span(0, 0);

    private Expression unary() {
        if (!peek().is("!")) {
            return postfix();
        }
        Token not = next();
        deeper(not);
        Expression operand = unary();
        nesting--;
        return at(new Expression.Not(operand), new Span(not.span().start(), end(operand)));
    }

    private Expression postfix() {
        Token first = peek();
        Expression expression = primary();
        boolean literal = first.kind() == Token.Kind.STRING
                || first.kind() == Token.Kind.NUMBER
                || first.kind() == Token.Kind.NAME && isLiteral(expression);
        while (peek().is(".") || peek().is("[")) {
            Token token = next();
            if (literal) {
                throw unexpected(token, "an operator: a literal has no properties");
            }
            chain(token);
            int start = first.span().start();
            if (token.is(".")) {
                expression = property(expression, start);
            } else {
                expression = index(expression, start, token);
            }
        }
        return expression;
    }

    private Expression property(Expression of, int start) {
        Token name = next();
        if (name.is("*")) {
            return at(new Expression.Wildcard(of), new Span(start, name.span().end()));
        }
        if (name.kind() != Token.Kind.NAME) {
            throw unexpected(name, "the name of a property, or *");
        }
        return at(
                new Expression.Property(of, name.text()),
                new Span(start, name.span().end()));
    }

    private Expression index(Expression of, int start, Token bracket) {
        deeper(bracket);
        if (peek().is("*")) {
            next();
            Token close = expect("]", bracket);
            nesting--;
            return at(new Expression.Wildcard(of), new Span(start, close.span().end()));
        }
        Expression index = binary(1);
        Token close = expect("]", bracket);
        nesting--;
        return at(new Expression.Index(of, index), new Span(start, close.span().end()));
    }

    private Expression primary() {
        Token token = next();
        switch (token.kind()) {
            case NUMBER -> {
                return at(new Expression.Num(token.number()), token.span());
            }
            case STRING -> {
                return at(new Expression.Str(token.text()), token.span());
            }
            case NAME -> {
                return peek().is("(") ? call(token) : at(named(token.text()), token.span());
            }
            case SYMBOL -> {
                if (token.is("(")) {
                    deeper(token);
                    Expression inner = binary(1);
                    Token close = expect(")", token);
                    nesting--;
                    spans.put(inner, new Span(token.span().start(), close.span().end()));
                    return inner;
                }
            }
            case END -> {}
        }
        throw unexpected(token, "a value");
    }

    private static Expression named(String word) {
        return switch (word) {
            case "null" -> new Expression.Null();
            case "true" -> new Expression.Bool(true);
            case "false" -> new Expression.Bool(false);
            case "NaN" -> new Expression.Num(Double.NaN);
            case "Infinity" -> new Expression.Num(Double.POSITIVE_INFINITY);
            default -> new Expression.Context(word);
        };
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.Null
                || expression instanceof Expression.Bool
                || expression instanceof Expression.Num;
    }

    private Expression call(Token name) {
        if (Expression.Names.KEYWORDS.contains(name.text())) {
            throw new ExpressionSyntaxException(
                    "'" + name.text() + "' is a value and no function",
                    name.span().start(),
                    name.text().length());
        }
        Token open = next();
        deeper(open);
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(binary(1));
            while (peek().is(",")) {
                next();
                arguments.add(binary(1));
            }
        }
        Token close = expect(")", open);
        nesting--;
        return at(
                new Expression.Call(name.text(), arguments),
                new Span(name.span().start(), close.span().end()));
    }

    private Token expect(String symbol, Token open) {
        Token token = next();
        if (!token.is(symbol)) {
            throw token.kind() == Token.Kind.END
                    ? new ExpressionSyntaxException(
                            "the '" + open.text() + "' is never closed: a '" + symbol + "' is missing",
                            open.span().start(),
                            1)
                    : unexpected(token, "'" + symbol + "'");
        }
        return token;
    }

    private void deeper(Token token) {
        if (++nesting > MAX_NESTING) {
            throw new ExpressionSyntaxException(
                    "the expression is nested more than " + MAX_NESTING + " levels deep",
                    token.span().start(),
                    1);
        }
    }

    private void chain(Token token) {
        if (++chained > MAX_CHAIN) {
            throw new ExpressionSyntaxException(
                    "the expression has more than " + MAX_CHAIN + " operators",
                    token.span().start(),
                    1);
        }
    }

    private ExpressionSyntaxException unexpected(Token token, String expected) {
        if (token.kind() == Token.Kind.END) {
            return new ExpressionSyntaxException(
                    "the expression ends too early; " + expected + " is missing",
                    token.span().start(),
                    0);
        }
        String word = token.kind() == Token.Kind.STRING ? "'" + token.text() + "'" : token.text();
        return new ExpressionSyntaxException(
                "'" + word + "' cannot stand here; expected is " + expected,
                token.span().start(),
                Math.max(1, token.span().end() - token.span().start()));
    }

    private <E extends Expression> E at(E node, Span span) {
        spans.put(node, span);
        return node;
    }

    private int end(Expression node) {
        return spans.getOrDefault(node, NOWHERE).end();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }
}
