package solutions.letsbe.workflows.schema.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts an expression into words. */
final class ExpressionLexer {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][-+]?\\d++)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final String BOUNDARIES = "[](),.!><=&|'\"";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private ExpressionLexer(String text) {
        this.text = text;
    }

    /** The words, and one that marks the end. */
    static List<Token> tokens(String text) {
        ExpressionLexer lexer = new ExpressionLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", 0, lexer.at);
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (isBlank(c)) {
            at++;
        } else if (c == '\'') {
            string();
        } else if (c == '"') {
            throw doubleQuote(text, at);
        } else if (c == '.' && !canBeDereferenced()) {
            number();
        } else if ("[](),.*".indexOf(c) >= 0) {
            symbol(1);
        } else if ("!><=&|".indexOf(c) >= 0) {
            operator(c);
        } else if (c >= '0' && c <= '9' || c == '-' || c == '+') {
            number();
        } else if (isNameStart(c)) {
            name();
        } else {
            throw meaningless(text.codePointAt(at));
        }
    }

    private ExpressionSyntaxException meaningless(int symbol) {
        boolean visible = !Character.isISOControl(symbol)
                && !Character.isWhitespace(symbol)
                && !Character.isSpaceChar(symbol)
                && Character.getType(symbol) != Character.SURROGATE
                && Character.getType(symbol) != Character.FORMAT;
        String named = visible
                ? "'" + Character.toString(symbol) + "'"
                : String.format(Locale.ROOT, "the invisible character U+%04X", symbol);
        String hint =
                switch (symbol) {
                    case '$', '{', '}' ->
                        "; no ${{ or }} stands within another, nor a \"{\"; a map is fromJSON('{...}')";
                    case '/', '%' -> "; there is no arithmetic in expressions";
                    case '?', ':' -> "; for a choice write: condition && 'this' || 'that'";
                    case '`', '\u2018', '\u2019', '\u201c', '\u201d' -> "; strings take straight single quotes: 'text'";
                    default -> "";
                };
        return new ExpressionSyntaxException(
                named + " has no meaning in an expression" + hint, at, Character.charCount(symbol));
    }

    /** The complaint about a double quote, which begins nothing that an expression knows. */
    static ExpressionSyntaxException doubleQuote(String text, int at) {
        int close = text.indexOf('"', at + 1);
        return new ExpressionSyntaxException(
                "strings take single quotes: write 'text', and '' for a quote in it",
                at,
                close < 0 ? 1 : close + 1 - at);
    }

    /** Whether a dot here reads a property, and does not begin a number. */
    private boolean canBeDereferenced() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return switch (last.kind()) {
            case NAME, STRING, NUMBER -> true;
            case SYMBOL -> last.is(")") || last.is("]") || last.is("*");
            case END -> false;
        };
    }

    private void string() {
        int start = at;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append(c);
                at++;
            } else {
                add(Token.Kind.STRING, value.toString(), 0, start);
                return;
            }
        }
        throw endless(start, text.length());
    }

    /** The complaint about a string that nothing closes. */
    static ExpressionSyntaxException endless(int start, int end) {
        return new ExpressionSyntaxException("this string has no end: a ' is missing", start, end - start);
    }

    private void operator(char c) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
        boolean equals = at + 1 < text.length() && text.charAt(at + 1) == '=';
        switch (c) {
            case '&', '|' -> {
                if (!doubled) {
                    throw new ExpressionSyntaxException("write '" + c + c + "' instead of '" + c + "'", at, 1);
                }
                symbol(2);
            }
            case '=' -> {
                if (!equals) {
                    throw new ExpressionSyntaxException("write '==' to compare; nothing can be assigned", at, 1);
                }
                symbol(2);
            }
            default -> symbol(equals ? 2 : 1);
        }
    }

    private void number() {
        int start = at;
        at++;
        while (at < text.length() && (text.charAt(at) == '.' || !isBoundary(text.charAt(at)))) {
            at++;
        }
        String word = text.substring(start, at);
        add(Token.Kind.NUMBER, word, value(word, start), start);
    }

    private static double value(String word, int start) {
        if (DECIMAL.matcher(word).matches()) {
            return Double.parseDouble(word);
        }
        if (HEXADECIMAL.matcher(word).matches()) {
            return new BigInteger(word.substring(2), 16).doubleValue();
        }
        if (OCTAL.matcher(word).matches()) {
            return new BigInteger(word.substring(2), 8).doubleValue();
        }
        return switch (word) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default ->
                throw new ExpressionSyntaxException(
                        "'" + word + "' is no number"
                                + (word.startsWith("-") || word.startsWith("+")
                                        ? "; there is no arithmetic in expressions, and only decimals take a sign"
                                        : ""),
                        start,
                        word.length());
        };
    }

    private void name() {
        int start = at;
        while (at < text.length() && !isBoundary(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (!Expression.Names.isIdentifier(word)) {
            throw new ExpressionSyntaxException(
                    "'" + word
                            + "' is no name: a letter or _ comes first, then letters, digits, _ and -; for another property write ['...']",
                    start,
                    word.length());
        }
        add(Token.Kind.NAME, word, 0, start);
    }

    private void symbol(int length) {
        int start = at;
        at += length;
        add(Token.Kind.SYMBOL, text.substring(start, at), 0, start);
    }

    private void add(Token.Kind kind, String word, double number, int start) {
        tokens.add(new Token(kind, word, number, new Span(start, at)));
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isBoundary(char c) {
        return isBlank(c) || BOUNDARIES.indexOf(c) >= 0;
    }

    /** Only these: other white space, such as a no-break space, is refused by GitHub and Gitea alike. */
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
