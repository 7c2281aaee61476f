package solutions.letsbe.workflows.schema.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
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
    static Soak of(Parser parser, long inputs, long randomSeed) {
        Mutation mutation = new Mutation(parser.seeds(), randomSeed);
        // What is loaded once is no time of any input.
        parser.seeds().forEach(seed -> parser.read(seed.getBytes(StandardCharsets.UTF_8)));
        long slowest = 0;
        byte[] slowestInput = {};
        for (long i = 0; i < inputs; i++) {
            byte[] input = mutation.next();
            long start = System.nanoTime();
            try {
                parser.read(input);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        parser + " let something escape after " + i + " inputs (seed " + randomSeed + ") for "
                                + shown(input) + " = " + HexFormat.of().formatHex(input),
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

    /** Soaks the parsers that are named, or all: {@code -Dsoak=200000 -Dsoak.seed=7}. */
    public static void main(String[] names) {
        long inputs = Long.getLong("soak", 200_000);
        for (Parser parser : Parser.values()) {
            if (names.length == 0 || List.of(names).contains(parser.name())) {
                long start = System.nanoTime();
                Soak soak = of(parser, inputs, Long.getLong("soak.seed", 20_261_124));
                System.out.println(soak.line(parser, (System.nanoTime() - start) / 1e9));
                if (soak.slowest() > 500) {
                    System.out.println(soak.slowestInput());
                }
            }
        }
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
