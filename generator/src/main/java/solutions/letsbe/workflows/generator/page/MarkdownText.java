package solutions.letsbe.workflows.generator.page;

import java.util.List;
import java.util.stream.Collectors;

/** Texts in Markdown. */
final class MarkdownText {
    private MarkdownText() {}

    /** One line that is read as itself, also in a table. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    /** A text as code, also in a table. */
    static String code(String text) {
        String line = text.replaceAll("\\s+", " ").replace("|", "\\|");
        return line.contains("`") ? "`` " + line + " ``" : "`" + line + "`";
    }

    /** Texts as code, separated by commas; a dash for none. */
    static String codes(List<String> texts) {
        return texts.isEmpty()
                ? "\u2013"
                : texts.stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }
}
