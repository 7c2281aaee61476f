package solutions.letsbe.workflows.generator.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rules.script.Script;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What ShellCheck says, as findings in the files of the scripts. */
final class ShellCheckComments {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What is said of a word because it is always the same: not where an expression stands, which becomes any word. */
    private static final List<Integer> OF_CONSTANT_WORDS = List.of(
            2043, 2050, 2078, 2157, 2158, 2159, 2160, 2161, 2170, 2193, 2194, 2195, 2221, 2222, 2242, 2252, 2288, 2289,
            2309);

    /** What is said of commands whose failure goes unseen: not where it ends the script. */
    private static final List<Integer> OF_UNSEEN_FAILURES = List.of(2103, 2164);

    /** The first line of each file is not the script's. */
    private static final int LINES_BEFORE = 1;

    private final Script script;
    private final ScriptPlaces places;

    private ShellCheckComments(Script script) {
        this.script = script;
        this.places = new ScriptPlaces(script);
    }

    /**
     * The comments on each text that was asked about.
     *
     * @param answer in the format {@code json1}: tabs count as one column
     * @param texts how many there were
     */
    static List<List<JsonNode>> read(String answer, int texts) throws IOException {
        List<List<JsonNode>> comments = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            comments.add(new ArrayList<>());
        }
        for (JsonNode comment : tree(answer).path("comments")) {
            int index = ScriptProgram.index(comment.path("file").asString(""));
            if (index >= 0 && index < texts) {
                comments.get(index).add(comment);
            }
        }
        return comments;
    }

    /** What the comments on the text of a script are in its file. */
    static List<Finding> findings(List<JsonNode> comments, Script script) {
        if (comments.isEmpty()) {
            return List.of();
        }
        ShellCheckComments of = new ShellCheckComments(script);
        return comments.stream()
                .flatMap(comment -> of.finding(comment).stream())
                .sorted()
                .toList();
    }

    private static JsonNode tree(String answer) throws IOException {
        try {
            return MAPPER.readTree(answer);
        } catch (JacksonException e) {
            throw new IOException("what ShellCheck answers is no JSON: " + e.getOriginalMessage(), e);
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
        return Optional.of(new Finding(
                script.file(),
                places.position(start),
                places.end(start, end),
                ShellCheck.RULE.name(),
                severity,
                "SC" + code + ": "
                        + ScriptPlaces.sentence(comment.path("message").asString("")),
                Optional.of("https://www.shellcheck.net/wiki/SC" + code)));
    }

    /** Some comments stand at the operator beside the word that they are about, so the whole lines count. */
    private boolean hasHole(int start, int end) {
        String text = script.text();
        int lineEnd = text.indexOf('\n', Math.max(start, end));
        return script.hasHole(
                text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, lineEnd < 0 ? text.length() : lineEnd);
    }

    private int offset(int line, int column) {
        return places.offset(line - LINES_BEFORE, column);
    }
}
