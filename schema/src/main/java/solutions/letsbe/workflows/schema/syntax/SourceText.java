package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The text of a file, line by line, and where in it the characters of a scalar stand. */
public final class SourceText {
    private final List<String> lines;

    /** Where the last question ended, since the next one is most often about what follows. */
    private volatile @Nullable Reached reached;

    /**
     * How far into a scalar somebody has walked.
     *
     * @param scalar the scalar
     * @param offset in its text
     * @param line which line that is: of the file, or of a literal's text
     * @param at where in that line, in UTF-16 units
     */
    private record Reached(YamlNode.Scalar scalar, int offset, int line, int at) {}

    private SourceText(List<String> lines) {
        this.lines = lines;
    }

    /** A file's text. Lines end with LF, CRLF or CR, as in YAML. */
    public static SourceText of(String text) {
        if (text.indexOf('\r') >= 0) {
            return new SourceText(text.lines().toList());
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return new SourceText(Collections.unmodifiableList(lines));
    }

    /** The lines without their ends; unmodifiable. */
    public List<String> lines() {
        return lines;
    }

    /** Whether a line holds this text, which has no line break. */
    public boolean contains(String part) {
        for (String line : lines) {
            if (line.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** A line, counted from 1; empty where the file has no such line. */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /**
     * Where a character of a scalar's text stands.
     *
     * @param scalar the scalar; its own text, not that of an alias
     * @param offset of the character in {@link YamlNode.Scalar#text()}, in UTF-16 units; the length of the text for its end
     */
    public Position position(YamlNode.Scalar scalar, int offset) {
        String text = scalar.text();
        int at = Math.max(0, Math.min(offset, text.length()));
        return switch (scalar.style()) {
            case LITERAL -> inLiteral(scalar, at);
            case PLAIN -> follow(scalar, at, false, false);
            case FOLDED -> inFolded(scalar, at);
            case SINGLE_QUOTED -> follow(scalar, at, true, false);
            case DOUBLE_QUOTED -> follow(scalar, at, true, true);
        };
    }

    /** The lines of a literal are those of the file, less their indentation. */
    private Position inLiteral(YamlNode.Scalar scalar, int offset) {
        String text = scalar.text();
        Reached from = before(scalar, offset).orElse(new Reached(scalar, 0, 0, 0));
        int line = from.line();
        int start = from.offset();
        for (int at = text.indexOf('\n', start); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        reached = new Reached(scalar, start, line, 0);
        int number = scalar.start().line() + 1 + line;
        int column = indentation(scalar) + text.codePointCount(start, offset) + 1;
        return new Position(number, column);
    }

    /** How far a block is indented, as its first line that is not blank says. */
    private int indentation(YamlNode.Scalar scalar) {
        String text = scalar.text();
        int textLine = 0;
        for (int start = 0; start < text.length(); textLine++) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            if (!text.substring(start, end).isBlank()) {
                String written = line(scalar.start().line() + 1 + textLine);
                return Math.max(0, written.length() - (end - start));
            }
            start = end + 1;
        }
        return 0;
    }

    private Optional<Reached> before(YamlNode.Scalar scalar, int offset) {
        return Optional.ofNullable(reached).filter(last -> last.scalar() == scalar && last.offset() <= offset);
    }

    private Position inFolded(YamlNode.Scalar scalar, int offset) {
        Cursor cursor = new Cursor(scalar.start().line() + 1, 0);
        return cursor.follow(scalar, offset, false, false);
    }

    private Position follow(YamlNode.Scalar scalar, int offset, boolean quoted, boolean escapes) {
        int line = scalar.start().line();
        int column = line(line).length() < scalar.start().column() - 1
                ? 0
                : unit(line(line), scalar.start().column() - 1);
        Cursor cursor = new Cursor(line, column);
        if (quoted) {
            cursor.toQuote(escapes ? '"' : '\'');
        }
        return cursor.follow(scalar, offset, quoted && !escapes, escapes);
    }

    private static int unit(String line, int codePoints) {
        int count = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.min(codePoints, count));
    }

    /** Walks through the file along a text that YAML has folded and unescaped. */
    private final class Cursor {
        private int line;
        private int at;

        Cursor(int line, int at) {
            this.line = line;
            this.at = at;
        }

        /** A tag or an anchor can stand before the quote. */
        void toQuote(char quote) {
            int found = line(line).indexOf(quote, at);
            at = found < 0 ? at : found + 1;
        }

        Position follow(YamlNode.Scalar scalar, int offset, boolean doubledQuotes, boolean escapes) {
            String text = scalar.text();
            Optional<Reached> from = before(scalar, offset);
            from.ifPresent(last -> {
                line = last.line();
                at = last.at();
            });
            for (int i = from.map(Reached::offset).orElse(0); i < offset; i++) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t') {
                    if (escapes && isEscape()) {
                        escape();
                    } else if (!isNextBlank(text, i)) {
                        blanks();
                    } else if (at < line(line).length() && line(line).charAt(at) == c) {
                        at++;
                    }
                    continue;
                }
                toCharacter(escapes);
                if (escapes && isEscape()) {
                    escape();
                } else if (doubledQuotes && c == '\'') {
                    at += 2;
                } else {
                    at++;
                }
            }
            reached = new Reached(scalar, offset, line, at);
            if (offset < text.length() && !Character.isWhitespace(text.charAt(offset))) {
                toCharacter(escapes);
            }
            String written = line(line);
            return new Position(line, written.codePointCount(0, Math.min(at, written.length())) + 1);
        }

        private boolean isNextBlank(String text, int i) {
            return i + 1 < text.length() && " \n\t".indexOf(text.charAt(i + 1)) >= 0;
        }

        /** To the next character that is written, which may stand on a later line; a backslash at a line's end says nothing. */
        private void toCharacter(boolean escapes) {
            blanks();
            while (escapes && isEscape() && at == line(line).length() - 1 && line < lines.size()) {
                at++;
                blanks();
            }
        }

        private void blanks() {
            while (line <= lines.size()) {
                String written = line(line);
                while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
                    at++;
                }
                if (at < written.length() || line == lines.size()) {
                    return;
                }
                line++;
                at = 0;
            }
        }

        private boolean isEscape() {
            return at < line(line).length() && line(line).charAt(at) == '\\';
        }

        private void escape() {
            String written = line(line);
            char kind = at + 1 < written.length() ? written.charAt(at + 1) : 0;
            at += switch (kind) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
    }
}
