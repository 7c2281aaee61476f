package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.List;

/** How much room a text takes, without a font at hand: generous for what people read pictures with. */
final class TextSize {
    /** The font's size in pixels. */
    static final int FONT = 12;

    /** From one line to the next, in pixels. */
    static final double LINE = 16;

    /** From the top of a line to its baseline, in pixels. */
    static final double ASCENT = 12;

    /** How many letters a line of a picture has at most, if it can be broken between words. */
    static final int LETTERS = 34;

    private TextSize() {}

    /** The width of the longest line in pixels. */
    static double width(List<String> lines) {
        double widest = 0;
        for (String line : lines) {
            widest = Math.max(widest, width(line));
        }
        return widest;
    }

    /** The lines with those of more letters broken between words. */
    static List<String> wrapped(List<String> lines, int letters) {
        List<String> wrapped = new ArrayList<>();
        for (String line : lines) {
            String rest = line;
            while (rest.length() > letters && rest.indexOf(' ') > 0) {
                int end = rest.lastIndexOf(' ', letters);
                if (end <= 0) {
                    end = rest.indexOf(' ');
                }
                wrapped.add(rest.substring(0, end));
                rest = rest.substring(end + 1);
            }
            wrapped.add(rest);
        }
        return wrapped;
    }

    private static double width(String line) {
        return line.codePoints().mapToDouble(TextSize::width).sum();
    }

    private static double width(int letter) {
        if (letter >= 0x2E80) {
            return FONT * 1.05;
        }
        if (Character.isUpperCase(letter) || letter == 'm' || letter == 'w' || letter == '@' || letter == '%') {
            return FONT * 0.8;
        }
        return "iljtfr.,:;'|!()[]/ ".indexOf(letter) >= 0 ? FONT * 0.42 : FONT * 0.68;
    }
}
