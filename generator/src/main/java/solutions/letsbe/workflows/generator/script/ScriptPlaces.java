package solutions.letsbe.workflows.generator.script;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.rules.script.Script;

/** From lines and columns of a script, which other programs name, to the workflow's; places that are not there become the nearest. */
final class ScriptPlaces {
    private final Script script;
    private final List<Integer> lines = new ArrayList<>();

    ScriptPlaces(Script script) {
        this.script = script;
        lines.add(0);
        String text = script.text();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    /** The offset of a place; line and column count from 1, the column in code points. */
    int offset(int line, int column) {
        int start = start(line);
        int most = script.text().codePointCount(start, end(line));
        return line < 1 ? 0 : script.text().offsetByCodePoints(start, Math.max(0, Math.min(column - 1, most)));
    }

    /** The offset of a place; line and column count from 1, the column in bytes of UTF-8. */
    int offsetOfByte(int line, int column) {
        int at = start(line);
        int end = end(line);
        int left = line < 1 ? 0 : column - 1;
        while (at < end && left > 0) {
            int c = script.text().codePointAt(at);
            left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            at += Character.charCount(c);
        }
        return at;
    }

    /** Where the line of this number begins. */
    int start(int line) {
        return lines.get(number(line));
    }

    /** Where the line of this number ends, without its line feed. */
    int end(int line) {
        int number = number(line);
        return number + 1 < lines.size()
                ? lines.get(number + 1) - 1
                : script.text().length();
    }

    private int number(int line) {
        return Math.max(0, Math.min(line - 1, lines.size() - 1));
    }

    /** Where an offset stands in the workflow. */
    Position position(int offset) {
        return script.position(offset);
    }

    /** The end of what stands between two offsets, exclusive. */
    Position end(int start, int end) {
        if (end <= start) {
            return script.position(start);
        }
        Position last = script.position(end - 1);
        return new Position(last.line(), last.column() + 1);
    }

    /** What another program says may repeat words of the script: control characters become a question mark, a dot at the end goes. */
    static String sentence(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.length() > 0 && shown.charAt(shown.length() - 1) == '.'
                ? shown.substring(0, shown.length() - 1)
                : shown.toString();
    }
}
