package solutions.letsbe.workflows.schema.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.validation.Corpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case of GitHub's workflow parser: settings, a workflow, then the workflows that it calls, each after its name, and at the end the
 * result as JSON, all separated by {@code ---}.
 *
 * @param name the file
 * @param workflows by their names; the first is the one that is parsed
 * @param errors where GitHub sees something wrong; line 0 where its message names none
 */
record GithubParserCase(String name, Map<String, String> workflows, List<Place> errors) implements RepositoryFiles {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \\t]*$\\R?");
    private static final Pattern MESSAGE = Pattern.compile(
            "([^ ]*\\.yml(?:@\\S+?)?)(?: \\(Line: (\\d+), Col: \\d+\\))?: (?:.* on line (\\d+) and .*)?.*");

    /**
     * A line of a workflow.
     *
     * @param workflow its name
     * @param line counted from 1; 0 for no line
     */
    record Place(String workflow, int line) {}

    /** Reads a case. */
    static GithubParserCase read(Path file) {
        String text = new String(Corpus.bytes(file), StandardCharsets.UTF_8);
        List<String> documents = new ArrayList<>(List.of(SEPARATOR.split(text)));
        JsonNode result = JsonMapper.shared().readTree(documents.remove(documents.size() - 1));
        Map<String, String> workflows = new LinkedHashMap<>();
        workflows.put(".github/workflows/" + file.getFileName(), documents.get(1));
        for (int i = 2; i + 1 < documents.size(); i += 2) {
            workflows.put(documents.get(i).strip(), documents.get(i + 1));
        }
        List<Place> errors = new ArrayList<>();
        for (JsonNode error : result.path("errors")) {
            Matcher message = MESSAGE.matcher(error.path("Message").asString());
            if (!message.matches()) {
                throw new IllegalStateException(file + ": " + error);
            }
            String line = message.group(2) == null ? message.group(3) : message.group(2);
            errors.add(new Place(message.group(1), line == null ? 0 : Integer.parseInt(line)));
        }
        return new GithubParserCase(String.valueOf(file.getFileName()), workflows, errors);
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(workflows.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> below(String folder) {
        return workflows.keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .sorted()
                .toList();
    }

    @Override
    public Optional<byte[]> elsewhere(String uses) {
        return read(uses);
    }
}
