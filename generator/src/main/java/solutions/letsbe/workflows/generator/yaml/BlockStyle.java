package solutions.letsbe.workflows.generator.yaml;

/** Whether and how a text can stand as a {@code |} block. */
final class BlockStyle {
    private BlockStyle() {}

    /** Several lines, something to see in them, and no blanks that an editor would take away at the very end. */
    static boolean fits(String text) {
        if (text.indexOf('\n') < 0 || text.chars().noneMatch(c -> c > ' ') || !Printable.inBlock(text)) {
            return false;
        }
        String tail = text.substring(text.stripTrailing().length());
        return tail.chars().allMatch(c -> c == '\n');
    }

    /** What follows the {@code |}: an indentation where the first line would hide it, and what becomes of the last line break. */
    static String indicators(String text) {
        String first = text.substring(0, text.indexOf('\n'));
        String indentation = first.isEmpty() || first.charAt(0) == ' ' || first.charAt(0) == '\t' ? "2" : "";
        String chomping = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
        return indentation + chomping;
    }
}
