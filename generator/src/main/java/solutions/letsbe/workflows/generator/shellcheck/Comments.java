package solutions.letsbe.workflows.generator.shellcheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rules.script.Script;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ShellCheck says, as findings in the files of the scripts. */
final class Comments {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is said of a word because it is always the same: not where an expression stands, which becomes any word. */
    private static final List<Integer> OF_CONSTANT_WORDS = List.of(
            2043, 2050, 2078, 2157, 2158, 2159, 2160, 2161, 2170, 2193, 2194, 2195, 2221, 2222, 2242, 2252, 2288, 2289,
            2309);

    /** What is said of commands whose failure goes unseen: not where it ends the script. */
    private static final List<Integer> OF_UNSEEN_FAILURES = List.of(2103, 2164);

    private final Script script;
    private final List<Integer> lines = new ArrayList<>();

    private Comments(Script script) {
        this.script = script;
        lines.add(0);
        String text = script.text();
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines.add(at + 1);
        }
    }

    /** The name of the file that holds a script, by its number in the batch. */
    static String fileName(int index) {
        return "script-" + index;
    }

    /**
     * The findings in the order of the scripts.
     *
     * @param answer in the format {@code json1}: tabs count as one column
     */
    static List<Finding> read(String answer, List<Script> scripts) throws IOException {
        List<List<JsonNode>> byScript = new ArrayList<>();
        scripts.forEach(script -> byScript.add(new ArrayList<>()));
        for (JsonNode comment : tree(answer).path("comments")) {
            int index = index(comment.path("file").asString(""));
            if (index >= 0 && index < byScript.size()) {
                byScript.get(index).add(comment);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < byScript.size(); i++) {
            if (!byScript.get(i).isEmpty()) {
                Comments comments = new Comments(scripts.get(i));
                byScript.get(i).stream()
                        .flatMap(comment -> comments.finding(comment).stream())
                        .sorted()
                        .forEach(findings::add);
            }
        }
        return findings;
    }

    private static JsonNode tree(String answer) throws IOException {
        try {
            return MAPPER.readTree(answer);
        } catch (JacksonException e) {
            throw new IOException("what ShellCheck answers is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static int index(String file) {
        try {
            return Integer.parseInt(file.substring(file.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private Optional<Finding> finding(JsonNode comment) {
        int code = comment.path("code").asInt(0);
        int start = offset(comment.path("line").asInt(1), comment.path("column").asInt(1));
        int end = offset(
                comment.path("endLine").asInt(1), comment.path("endColumn").asInt(1));
        boolean isAboutHole = OF_CONSTANT_WORDS.contains(code) && hasHole(start, end);
        if (isAboutHole || (script.stopsOnError() && OF_UNSEEN_FAILURES.contains(code))) {
            return Optional.empty();
        }
        String level = comment.path("level").asString("");
        Severity severity = level.equals("error") || level.equals("warning") ? Severity.WARNING : Severity.INFO;
        Position from = script.position(start);
        return Optional.of(new Finding(
                script.file(),
                from,
                end > start ? after(script.position(end - 1)) : from,
                ShellCheck.RULE.name(),
                severity,
                "SC" + code + ": " + sentence(comment.path("message").asString("")),
                Optional.of("https://www.shellcheck.net/wiki/SC" + code)));
    }

    /** Some comments stand at the operator beside the word that they are about, so the whole lines count. */
    private boolean hasHole(int start, int end) {
        String text = script.text();
        int lineEnd = text.indexOf('\n', Math.max(start, end));
        return script.hasHole(
                text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, lineEnd < 0 ? text.length() : lineEnd);
    }

    /** The first line of the file is not the script's. */
    private int offset(int line, int column) {
        int number = Math.max(0, Math.min(line - 2, lines.size() - 1));
        String text = script.text();
        int start = line < 2 ? 0 : lines.get(number);
        int end = number + 1 < lines.size() ? lines.get(number + 1) - 1 : text.length();
        int most = text.codePointCount(start, end);
        return line < 2 ? 0 : text.offsetByCodePoints(start, Math.max(0, Math.min(column - 1, most)));
    }

    private static Position after(Position last) {
        return new Position(last.line(), last.column() + 1);
    }

    /** It may repeat words of the script. */
    private static String sentence(String message) {
        StringBuilder shown = new StringBuilder();
        message.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return shown.length() > 0 && shown.charAt(shown.length() - 1) == '.'
                ? shown.substring(0, shown.length() - 1)
                : shown.toString();
    }
}
