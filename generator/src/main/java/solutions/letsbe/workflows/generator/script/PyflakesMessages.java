package solutions.letsbe.workflows.generator.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rules.script.Script;

/** What pyflakes says, as findings in the files of the scripts. */
final class PyflakesMessages {
    /** {@code FILE:LINE:COLUMN: MESSAGE}, or without a column; the lines of a script that it quotes, and its marks below them, are of another form. */
    private static final Pattern MESSAGE = Pattern.compile("script-(\\d{1,6}):(\\d{1,9}):(?:(\\d{1,9}):?)? (.*)");

    /** What is said of names that are not there or in vain. */
    private static final Pattern OF_NAMES = Pattern.compile(
            "undefined name .*|.* imported but unused|.* is assigned to but never used|.* is unused: .*"
                    + "|local variable .* referenced before assignment|.* is annotated but never used");

    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Script script;
    private final ScriptPlaces places;

    private PyflakesMessages(Script script) {
        this.script = script;
        this.places = new ScriptPlaces(script);
    }

    /**
     * The findings of each script.
     *
     * @throws IOException if it says something, but nothing about a script
     */
    static List<List<Finding>> read(ScriptProgram.Answer answer, List<Script> scripts, Path program)
            throws IOException {
        List<PyflakesMessages> readers =
                scripts.stream().map(PyflakesMessages::new).toList();
        List<List<Finding>> findings = new ArrayList<>();
        scripts.forEach(script -> findings.add(new ArrayList<>()));
        int understood = 0;
        for (boolean isSyntax : List.of(false, true)) {
            String said = isSyntax ? answer.errors() : answer.output();
            for (String line : (Iterable<String>) said.lines()::iterator) {
                Matcher message = MESSAGE.matcher(line);
                if (message.matches() && Integer.parseInt(message.group(1)) < scripts.size()) {
                    int index = Integer.parseInt(message.group(1));
                    understood++;
                    readers.get(index)
                            .finding(
                                    Integer.parseInt(message.group(2)),
                                    Integer.parseInt(Optional.ofNullable(message.group(3)).orElse("1")),
                                    message.group(4),
                                    isSyntax)
                            .ifPresent(findings.get(index)::add);
                } else if (line.startsWith("script-")) {
                    understood++; // a file that it cannot decode, of which it names no line
                }
            }
        }
        String all = answer.errors() + answer.output();
        if (understood == 0 && !all.isBlank()) {
            throw new IOException(
                    program + " says: " + ScriptPlaces.sentence(all.strip().lines().findFirst().orElse("")));
        }
        return findings.stream()
                .map(each -> each.stream().sorted().toList())
                .toList();
    }

    /** Columns are bytes, but of wrong syntax, where they are characters. */
    private Optional<Finding> finding(int line, int column, String message, boolean isSyntax) {
        int start = isSyntax ? places.offset(line, column) : places.offsetOfByte(line, column);
        int end = endOfWord(start);
        boolean isUndefined = message.startsWith("undefined name ");
        boolean isOfExpression = isSyntax
                ? script.hasHole(places.start(line), places.end(line) + 1)
                : script.hasHole(start, end) || namesHole(message) || (isUndefined && anExpressionIsAStatement());
        if (isOfExpression) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                script.file(),
                places.position(start),
                places.end(start, end),
                Pyflakes.RULE.name(),
                isSyntax || OF_NAMES.matcher(message).matches() ? Severity.WARNING : Severity.INFO,
                (isSyntax ? "Python cannot read the script: " : "")
                        + ScriptPlaces.sentence(message),
                Optional.empty()));
    }

    private int endOfWord(int start) {
        String text = script.text();
        int end = start;
        while (end < text.length() && Character.isUnicodeIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > start || end >= text.length() || text.charAt(end) == '\n' ? end : end + 1;
    }

    /** Some messages stand at the statement around the name that they are about. */
    private boolean namesHole(String message) {
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            String name = quoted.group(1);
            if (script.holes().stream().anyMatch(hole -> name.contains("_".repeat(hole.length())))) {
                return true;
            }
        }
        return false;
    }

    /** It may be any code then, and define any name. */
    private boolean anExpressionIsAStatement() {
        String text = script.text();
        for (Span hole : script.holes()) {
            int from = text.lastIndexOf('\n', Math.max(0, hole.start() - 1)) + 1;
            int to = text.indexOf('\n', hole.end());
            String line = text.substring(from, to < 0 ? text.length() : to);
            if (line.strip().equals("_".repeat(hole.length()))) {
                return true;
            }
        }
        return false;
    }
}
