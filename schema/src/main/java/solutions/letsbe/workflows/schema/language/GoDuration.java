package solutions.letsbe.workflows.schema.language;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as {@code time.ParseDuration} of Go reads it: {@code 1h30m}, {@code 1.5h}, {@code -2s}, {@code 0}. */
final class GoDuration {
    /** A longer one is a slip, and would be read in steps without end. */
    private static final int LONGEST = 100;

    private static final String PART = "([0-9]+\\.?[0-9]*|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)";
    private static final Pattern PARTS = Pattern.compile(PART);
    private static final Pattern WHOLE = Pattern.compile("[-+]?(?:0|(?:" + PART + ")+)");

    private static final Map<String, BigDecimal> NANOSECONDS = Map.of(
            "ns", BigDecimal.ONE,
            "us", BigDecimal.valueOf(1_000),
            "\u00b5s", BigDecimal.valueOf(1_000),
            "\u03bcs", BigDecimal.valueOf(1_000),
            "ms", BigDecimal.valueOf(1_000_000),
            "s", BigDecimal.valueOf(1_000_000_000L),
            "m", BigDecimal.valueOf(60_000_000_000L),
            "h", BigDecimal.valueOf(3_600_000_000_000L));

    private GoDuration() {}

    /** Reads one; none where Go refuses it, as it does what is longer than 292 years. */
    static Optional<Duration> parse(String text) {
        if (text.length() > LONGEST || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher parts = PARTS.matcher(text);
        while (parts.find()) {
            String number = parts.group(1).endsWith(".") ? parts.group(1) + "0" : parts.group(1);
            sum = sum.add(new BigDecimal(number).multiply(NANOSECONDS.getOrDefault(parts.group(2), BigDecimal.ONE)));
        }
        if (sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            return Optional.empty();
        }
        Duration duration = Duration.ofNanos(sum.longValue());
        return Optional.of(text.startsWith("-") ? duration.negated() : duration);
    }
}
