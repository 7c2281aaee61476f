package solutions.letsbe.workflows.schema.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts an expression into words. */
final class ExpressionLexer {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,12}");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]{1,16}");
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
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '\'') {
            string();
        } else if (c == '"') {
            throw new ExpressionSyntaxException(
                    "strings take single quotes: write 'text', and '' for a quote in it", at, 1);
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
            int length = Character.charCount(text.codePointAt(at));
            throw new ExpressionSyntaxException(
                    "'" + text.substring(at, at + length) + "' has no meaning in an expression"
                            + (c == '$' || c == '{' || c == '}' ? "; no ${{ or }} stands within another" : ""),
                    at,
                    length);
        }
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
        throw new ExpressionSyntaxException("this string has no end: a ' is missing", start, text.length() - start);
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
            return Long.parseLong(word.substring(2), 16);
        }
        if (OCTAL.matcher(word).matches()) {
            return Long.parseLong(word.substring(2), 8);
        }
        return switch (word) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default ->
                throw new ExpressionSyntaxException(
                        "'" + word + "' is no number"
                                + (word.equals("-") || word.equals("+")
                                        ? "; there is no arithmetic in expressions"
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
        return Character.isWhitespace(c) || BOUNDARIES.indexOf(c) >= 0;
    }
}
