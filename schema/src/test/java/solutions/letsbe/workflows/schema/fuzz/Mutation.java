package solutions.letsbe.workflows.schema.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes wrong input of right one; the same numbers make the same input. */
final class Mutation {
    private static final int MOST_BYTES = 16 * 1024;

    private static final List<byte[]> PIECES = List.of(
                    "\0",
                    "\t",
                    "\n",
                    "\r\n",
                    " ",
                    "\"",
                    "'",
                    "\\",
                    "#",
                    " #",
                    ":",
                    ": ",
                    "- ",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    "&a ",
                    "*a",
                    "<<: *a\n",
                    "!!str ",
                    "|",
                    ">",
                    "|2+\n",
                    "---\n",
                    "...\n",
                    "%YAML 1.1\n",
                    "? ",
                    "${{",
                    "}}",
                    "${{ ",
                    "(",
                    ")",
                    ".*",
                    "[*]",
                    "&&",
                    "||",
                    "!",
                    "==",
                    "github.event",
                    "format('{0}'",
                    "fromJSON(",
                    "0x",
                    "1e999",
                    "-0",
                    "NaN",
                    "99999999999999999999",
                    "*",
                    "**",
                    "?",
                    "+",
                    "[a-",
                    "\\",
                    "!",
                    "/",
                    "*/5",
                    "@daily",
                    "CRON_TZ=",
                    "L",
                    "1-",
                    "\u202e",
                    "\ufeff",
                    "\u65e5",
                    "\ud83d\ude80",
                    "\u0000",
                    "on:",
                    "jobs:",
                    "steps:",
                    "run: |\n",
                    "uses: ./",
                    "needs: ",
                    "matrix:",
                    "if: ",
                    "# gitea-workflows: ignore ",
                    " until ",
                    " because ",
                    "null",
                    "~")
            .stream()
            .map(piece -> piece.getBytes(StandardCharsets.UTF_8))
            .toList();

    private final List<byte[]> seeds;
    private final Random random;

    Mutation(List<String> seeds, long seed) {
        this.seeds = seeds.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.random = new Random(seed);
    }

    /** The next input. */
    byte[] next() {
        byte[] input = seed();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return input.length > MOST_BYTES ? Arrays.copyOf(input, MOST_BYTES) : input;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + 1 + random.nextInt(24));
        return switch (random.nextInt(8)) {
            case 0 -> replaced(input, at, end, new byte[0]);
            case 1 -> replaced(input, at, at, piece());
            case 2 -> replaced(input, at, end, piece());
            case 3 -> replaced(input, at, at, Arrays.copyOfRange(input, at, end));
            case 4 ->
                replaced(input, at, at, repeated(piece(), 1 + random.nextInt(random.nextInt(20) == 0 ? 8_000 : 200)));
            case 5 -> {
                byte[] other = seed();
                int from = random.nextInt(other.length + 1);
                yield replaced(input, at, end, Arrays.copyOfRange(other, from, Math.min(other.length, from + 64)));
            }
            case 6 -> Arrays.copyOf(input, at);
            default -> {
                byte[] one = {(byte) random.nextInt(256)};
                yield replaced(input, at, Math.min(input.length, at + 1), one);
            }
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static byte[] repeated(byte[] piece, int times) {
        byte[] all = new byte[piece.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = piece[i % piece.length];
        }
        return all;
    }

    private static byte[] replaced(byte[] input, int from, int to, byte[] piece) {
        byte[] all = new byte[from + piece.length + input.length - to];
        System.arraycopy(input, 0, all, 0, from);
        System.arraycopy(piece, 0, all, from, piece.length);
        System.arraycopy(input, to, all, from + piece.length, input.length - to);
        return all;
    }
}
