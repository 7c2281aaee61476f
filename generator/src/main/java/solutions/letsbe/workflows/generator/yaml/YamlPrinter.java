package solutions.letsbe.workflows.generator.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.generator.tree.Origin;
import solutions.letsbe.workflows.generator.tree.Tree;

/**
 * Writes a tree as YAML and decides every byte of it.
 *
 * <p>Two blanks, lists indented below their key, {@code |} for texts of several lines, quotes only where some reader would
 * otherwise see something else. No library does it: those that know comments move them or fold scripts.
 */
public final class YamlPrinter {
    private final StringBuilder out = new StringBuilder();
    private final List<PrintedYaml.MappedLine> lines = new ArrayList<>();
    private int line = 1;

    private YamlPrinter() {}

    /** The document, below a comment of the given lines. */
    public static PrintedYaml print(Tree.Mapping document, List<String> header) {
        YamlPrinter printer = new YamlPrinter();
        printer.comment(header, 0);
        printer.mapping(document, 0, false);
        return new PrintedYaml(printer.out.toString(), List.copyOf(printer.lines));
    }

    private void mapping(Tree.Mapping mapping, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Tree.Entry entry : mapping.entries()) {
            if (!first) {
                if (entry.apart()) {
                    newLine();
                }
                comment(entry.above(), indent);
                pad(indent);
            }
            first = false;
            map(entry.origin());
            out.append(PlainStyle.fits(entry.key()) ? entry.key() : quoted(entry.key()))
                    .append(':');
            value(entry.value(), indent, entry.beside(), false);
        }
    }

    private void value(Tree value, int indent, Optional<String> beside, boolean item) {
        if (value instanceof Tree.Mapping mapping && !mapping.isEmpty()) {
            if (item) {
                out.append(' ');
                mapping(mapping, indent + 2, true);
            } else {
                endLine(beside);
                mapping(mapping, indent + 2, false);
            }
        } else if (value instanceof Tree.Sequence sequence && !sequence.isEmpty()) {
            endLine(beside);
            for (Tree.Item element : sequence.items()) {
                comment(element.above(), indent + 2);
                pad(indent + 2);
                map(element.origin());
                out.append('-');
                value(element.value(), indent + 2, element.beside(), true);
            }
        } else if (value instanceof Tree.Text text && BlockStyle.fits(text.text())) {
            block(text.text(), indent + 2, beside);
        } else {
            String word = scalar(value);
            if (!word.isEmpty()) {
                out.append(' ').append(word);
            }
            endLine(beside);
        }
    }

    private static String scalar(Tree value) {
        if (value instanceof Tree.Text text) {
            return PlainStyle.fitsValue(text.text()) ? text.text() : quoted(text.text());
        }
        if (value instanceof Tree.Plain plain) {
            return plain.text();
        }
        return value instanceof Tree.Mapping ? "{}" : "[]";
    }

    private void block(String text, int indent, Optional<String> beside) {
        out.append(" |").append(BlockStyle.indicators(text));
        endLine(beside);
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String each : body.split("\n", -1)) {
            if (!each.isEmpty()) {
                pad(indent);
                out.append(each);
            }
            newLine();
        }
    }

    private static String quoted(String text) {
        if (Printable.inLine(text)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (Printable.is(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private void comment(List<String> text, int indent) {
        for (String each : text) {
            pad(indent);
            out.append(each.isEmpty() ? "#" : "# " + each);
            newLine();
        }
    }

    private void map(Optional<Origin> origin) {
        origin.ifPresent(made -> lines.add(new PrintedYaml.MappedLine(line, made)));
    }

    private void endLine(Optional<String> beside) {
        beside.ifPresent(comment -> out.append(" # ").append(comment));
        newLine();
    }

    private void newLine() {
        out.append('\n');
        line++;
    }

    private void pad(int blanks) {
        out.append(" ".repeat(blanks));
    }
}
