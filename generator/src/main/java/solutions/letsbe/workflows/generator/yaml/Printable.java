package solutions.letsbe.workflows.generator.yaml;

/** Which characters may stand in a YAML file as they are. */
final class Printable {
    private Printable() {}

    /** Whether all may stand in one line outside double quotes. */
    static boolean inLine(String text) {
        return text.codePoints().allMatch(c -> c != '\t' && is(c));
    }

    /** Whether all may stand in a block. */
    static boolean inBlock(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || is(c));
    }

    static boolean is(int c) {
        return c == '\t'
                || c >= 0x20 && c < 0x7f
                || c >= 0xa0
                        && c != 0x2028
                        && c != 0x2029
                        && c != 0xfeff
                        && c != 0xfffe
                        && c != 0xffff
                        && Character.getType(c) != Character.SURROGATE;
    }
}
