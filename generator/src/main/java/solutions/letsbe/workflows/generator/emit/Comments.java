package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code because(...)} said, as lines of a comment that no editor has to scroll for. */
final class Comments {
    private static final int WIDTH = 110;

    private Comments() {}

    /** The comment's lines: those it was given, the long ones folded between words. */
    static List<String> lines(Optional<String> comment) {
        List<String> lines = new ArrayList<>();
        comment.ifPresent(text -> text.strip().lines().forEach(line -> fold(line.stripTrailing(), lines)));
        return lines;
    }

    /** The comment as one line. */
    static Optional<String> line(Optional<String> comment) {
        return comment.map(text -> text.strip().replaceAll("\\s+", " "));
    }

    private static void fold(String line, List<String> lines) {
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = rest.lastIndexOf(' ', WIDTH);
            if (end <= 0) {
                end = rest.indexOf(' ', WIDTH);
            }
            if (end < 0) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end + 1);
        }
        lines.add(rest);
    }
}
