package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression.
 *
 * <p>Binding from the loosest: {@code ||}, {@code &&}, {@code == !=}, {@code < <= > >=}, {@code !}, then dots, brackets
 * and calls; operators of one level group from the left. Literals and keywords are read as GitHub reads them: {@code null},
 * {@code true}, {@code false}, {@code NaN} and {@code Infinity} in just this case, decimal numbers with a sign, {@code 0x}
 * and {@code 0o} without one, text in single quotes with {@code ''} for a quote. A literal has no properties unless it
 * stands in parentheses.
 *
 * <p>A comma after the last argument is refused: Gitea and its runner read expressions with the parser of rhysd/actionlint
 * ({@code parseIdent} in expr_parser.go), which wants an argument behind every comma, though GitHub's own
 * {@code @actions/expressions} takes none for one.
 *
 * <p>Names of contexts and functions are taken as they come; {@link ExpressionNames} says which exist.
 */
public final class ExpressionParser {
    /** The greatest length of an expression in characters, the same as GitHub's. */
    public static final int MAX_LENGTH = 21_000;

    /**
     * How deep an expression may go, the same as GitHub's and counted the same way: one level each for the expression
     * itself, a group, an argument, an index, a {@code !}, a dot, a bracket, and what stands right of the first
     * {@code &&} or {@code ||} of a chain.
     */
    public static final int MAX_NESTING = 50;

    /** How many operators an expression may have; they group from the left, into a tree as deep as they are many. */
    public static final int MAX_OPERATORS = 1_000;

    private static final Map<String, Operator> OPERATORS = Map.of(
            "||", Operator.OR,
            "&&", Operator.AND,
            "==", Operator.EQUAL,
            "!=", Operator.NOT_EQUAL,
            "<", Operator.LESS,
            "<=", Operator.LESS_OR_EQUAL,
            ">", Operator.GREATER,
            ">=", Operator.GREATER_OR_EQUAL);

    private static final int TIGHTEST = Operator.LESS.precedence();
    private static final Span NOWHERE = new Span(0, 0);
    private static final String AFTER_LITERAL = "an operator, since a literal has no properties";

    private final List<Token> tokens;
    private final IdentityHashMap<Expression, Span> spans = new IdentityHashMap<>();
    private int at;
    private int nesting;
    private int operators;

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
                    text.length() - MAX_LENGTH);
        }
        ExpressionParser parser = new ExpressionParser(ExpressionLexer.tokens(text));
        if (parser.tokens.size() == 1) {
            return parser.finish(parser.at(new Expression.Null(), new Span(0, text.length())));
        }
        Expression root = parser.expression();
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw parser.unexpected(rest, "an operator, or the end");
        }
        return parser.finish(root);
    }

    private ParsedExpression finish(Expression root) {
        return new ParsedExpression(root, spans);
    }

    private Expression expression() {
        deeper(peek());
        Expression expression = binary(1);
        nesting--;
        return expression;
    }

    private Expression binary(int precedence) {
        if (precedence > TIGHTEST) {
            return unary();
        }
        Expression left = binary(precedence + 1);
        int levels = 0;
        Operator operator = operator();
        while (operator != null && operator.precedence() == precedence) {
            Token token = next();
            count(token);
            if (levels == 0 && (operator == Operator.OR || operator == Operator.AND)) {
                deeper(token);
                levels++;
            }
            Expression right = binary(precedence + 1);
            left = at(new Expression.Binary(operator, left, right), new Span(start(left), end(right)));
            operator = operator();
        }
        nesting -= levels;
        return left;
    }

    private @Nullable Operator operator() {
        return peek().kind() == Token.Kind.SYMBOL ? OPERATORS.get(peek().text()) : null;
    }

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
        int levels = 0;
        while (peek().is(".") || peek().is("[")) {
            Token token = next();
            if (literal) {
                throw unexpected(token, AFTER_LITERAL);
            }
            int start = first.span().start();
            expression = token.is(".") ? property(expression, start) : index(expression, start, token);
            deeper(token);
            levels++;
        }
        nesting -= levels;
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
        if (peek().is("*")) {
            next();
            Token close = expect("]", bracket);
            return at(new Expression.Wildcard(of), new Span(start, close.span().end()));
        }
        Expression index = expression();
        Token close = expect("]", bracket);
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
                    Expression inner = expression();
                    Token close = expect(")", token);
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
                    name.span().length());
        }
        Token open = next();
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(expression());
            while (peek().is(",")) {
                next();
                arguments.add(expression());
            }
        }
        Token close = expect(")", open);
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
                    "the expression goes more than " + MAX_NESTING
                            + " levels deep; let a step or an env entry work out a part of it",
                    token.span().start(),
                    token.span().length());
        }
    }

    private void count(Token operator) {
        if (++operators > MAX_OPERATORS) {
            throw new ExpressionSyntaxException(
                    "the expression has more than " + MAX_OPERATORS
                            + " operators; let a step or an env entry work out a part of it",
                    operator.span().start(),
                    operator.span().length());
        }
    }

    private ExpressionSyntaxException unexpected(Token token, String expected) {
        if (token.kind() == Token.Kind.END) {
            return new ExpressionSyntaxException(
                    "the expression ends too early; " + expected + " is missing",
                    token.span().start(),
                    0);
        }
        String word = token.kind() == Token.Kind.STRING ? "'" + token.text().replace("'", "''") + "'" : token.text();
        return new ExpressionSyntaxException(
                (token.kind() == Token.Kind.STRING ? "the string " + word : "'" + word + "'")
                        + " cannot stand here; expected is " + expected + hint(token),
                token.span().start(),
                token.span().length());
    }

    /** What the author of an unexpected word probably meant. */
    private String hint(Token token) {
        if (token.kind() == Token.Kind.NUMBER
                && (token.text().startsWith("-") || token.text().startsWith("+"))) {
            return "; there is no arithmetic in expressions";
        }
        if (token.is("*")) {
            return "; there is no arithmetic in expressions, and for all elements write .* after a value";
        }
        if (token.is(">") && at >= 2 && tokens.get(at - 2).is("<")) {
            return "; for 'not equal' write !=";
        }
        return switch (token.kind() == Token.Kind.NAME ? token.text().toLowerCase(Locale.ROOT) : "") {
            case "and" -> "; write && for it";
            case "or" -> "; write || for it";
            case "not" -> "; write ! for it";
            case "eq", "is" -> "; write == for it";
            case "in" -> "; write contains(list, value)";
            default -> "";
        };
    }

    private <E extends Expression> E at(E node, Span span) {
        spans.put(node, span);
        return node;
    }

    private int start(Expression node) {
        return spans.getOrDefault(node, NOWHERE).start();
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
