package solutions.letsbe.workflows.generator.graph;

import java.util.List;
import java.util.stream.Collectors;

/** Texts between the quotes of a Mermaid flowchart. */
final class MermaidText {
    /** What means something there: to Mermaid, to the Markdown that it reads some labels as, or to HTML. */
    private static final String SPECIAL = "\"#;&<>`\\%";

    /**
     * Mermaid breaks lines that are too wide itself, in the middle of a word if need be, and then shows what is escaped in them as
     * it is written. So lines are broken before, and {@link MermaidPrinter} lets them be as wide as that many capitals.
     */
    private static final int LETTERS = 26;

    private MermaidText() {}

    /** Lines as one label. */
    static String label(List<String> lines) {
        return '"'
                + TextSize.wrapped(lines, LETTERS).stream()
                        .map(MermaidText::escaped)
                        .collect(Collectors.joining("<br/>"))
                + '"';
    }

    /**
     * A text that is read as itself. What is special, or begins a list of Markdown, stands as {@code #code;}, which is how
     * Mermaid writes a character by its number.
     */
    static String escaped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (SPECIAL.indexOf(c) >= 0
                    || (i == 0 && (c == '-' || c == '+' || c == '='))
                    || (c == '.' && line.substring(0, i).chars().allMatch(Character::isDigit))
                    || (c == '_' && !isBetweenLetters(line, i))
                    || Character.isISOControl(c)) {
                escaped.append('#').append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean isBetweenLetters(String line, int i) {
        return i > 0
                && i < line.length() - 1
                && Character.isLetterOrDigit(line.charAt(i - 1))
                && Character.isLetterOrDigit(line.charAt(i + 1));
    }
}
