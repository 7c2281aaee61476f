package solutions.letsbe.workflows.schema.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Gives mutated input to parsers and counts.
 *
 * @param inputs how many were read
 * @param slowest milliseconds that the slowest took
 * @param slowestInput that input
 */
record Soak(long inputs, long slowest, String slowestInput) {
    /** Reads this many inputs; the first that something escapes for ends it. */
    static Soak of(Parser parser, long inputs, long seed) {
        Mutation mutation = new Mutation(parser.seeds(), seed);
        long slowest = 0;
        byte[] slowestInput = {};
        for (long i = 0; i < inputs; i++) {
            byte[] input = mutation.next();
            long start = System.nanoTime();
            try {
                parser.read(input);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        parser + " let something escape after " + i + " inputs (seed " + seed + ") for " + shown(input)
                                + " = " + HexFormat.of().formatHex(input),
                        e);
            }
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                slowestInput = input;
            }
        }
        return new Soak(inputs, slowest / 1_000_000, shown(slowestInput));
    }

    private static String shown(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    String line(Parser parser, double seconds) {
        return String.format(
                Locale.ROOT,
                "%-14s %9d inputs, nothing escaped, slowest %4d ms, %6.1f s",
                parser,
                inputs,
                slowest,
                seconds);
    }
}
