package solutions.letsbe.workflows.schema.expression.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.ShortestDecimal;

/** Numbers as texts and texts as numbers, the way that JavaScript does both; GitHub's evaluator is written in it. */
public final class NumberText {
    private static final int MOST_DIGITS_BEHIND_POINT = 15;
    private static final double SCIENTIFIC_FROM = 1e21;
    private static final double SCIENTIFIC_BELOW = 1e-6;
    /** No double has so many binary digits, so that a longer whole number is infinite. */
    private static final int MOST_DIGITS = 1_100;

    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]++)?");

    private NumberText() {}

    /** The number as JavaScript prints it: {@code 1}, {@code 0.1}, {@code 1e+21}, {@code NaN}, {@code -Infinity}; {@code 0} for -0. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal shortest = ShortestDecimal.of(value).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= SCIENTIFIC_BELOW && size < SCIENTIFIC_FROM ? shortest.toPlainString() : scientific(shortest);
    }

    /** The number as it stands in a text: as {@link #of}, after rounding to 15 digits behind the point. */
    static String inText(double value) {
        boolean whole = value == Math.rint(value);
        if (whole || Double.isNaN(value)) {
            return of(value);
        }
        return of(new BigDecimal(value)
                .setScale(MOST_DIGITS_BEHIND_POINT, RoundingMode.HALF_UP)
                .doubleValue());
    }

    /**
     * The number that a text means: decimal with a sign, {@code 0x}, {@code 0o} and {@code 0b} without one, {@code Infinity}, 0 for
     * nothing but white space; {@code NaN} for every other text.
     */
    static double read(String text) {
        String word = strip(text);
        if (word.isEmpty()) {
            return 0;
        }
        if (word.length() > 2 && word.charAt(0) == '0') {
            switch (word.charAt(1)) {
                case 'x', 'X' -> {
                    return whole(word.substring(2), 16);
                }
                case 'o', 'O' -> {
                    return whole(word.substring(2), 8);
                }
                case 'b', 'B' -> {
                    return whole(word.substring(2), 2);
                }
                default -> {
                    // A decimal number may begin with a 0.
                }
            }
        }
        if (DECIMAL.matcher(word).matches()) {
            return Double.parseDouble(word);
        }
        return switch (word) {
            case "Infinity", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static double whole(String digits, int radix) {
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > 'f' || Character.digit(c, radix) < 0) {
                return Double.NaN;
            }
        }
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.length() - start > MOST_DIGITS
                ? Double.POSITIVE_INFINITY
                : new BigInteger(digits.substring(start), radix).doubleValue();
    }

    private static String scientific(BigDecimal value) {
        String digits = value.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.scale();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + Math.abs(exponent);
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space and ends of lines as JavaScript counts them, the byte order mark among them. */
    private static boolean isBlank(char c) {
        return c >= '\t' && c <= '\r'
                || c == ' '
                || c == '\u00a0'
                || c == '\ufeff'
                || c == '\u2028'
                || c == '\u2029'
                || Character.getType(c) == Character.SPACE_SEPARATOR;
    }
}
