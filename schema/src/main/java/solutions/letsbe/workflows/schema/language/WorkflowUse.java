package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The workflow that a job's {@code uses} calls.
 *
 * <p>Source: {@code ParseUses} in {@code modules/actions/jobparser/uses.go} of Gitea 1.27 (go-gitea/gitea#37478); {@code $/} since
 * Gitea 28.0.0 (go-gitea/gitea#38822).
 */
public sealed interface WorkflowUse {
    /** The path of its file from the top of its repository. */
    String path();

    /**
     * A workflow of the same repository and commit: {@code ./path}.
     *
     * @param path the path of its file, without {@code ./}
     */
    record Local(String path) implements WorkflowUse {}

    /**
     * A workflow of the repository that this very file stands in: {@code $/path}.
     *
     * @param path the path of its file, without {@code $/}
     */
    record OwnRepository(String path) implements WorkflowUse {}

    /**
     * A workflow of some repository.
     *
     * @param server {@code https://host}; none for the instance itself
     * @param owner who owns the repository
     * @param repository its name
     * @param path the path of its file
     * @param ref a commit, tag or branch
     */
    record Remote(Optional<String> server, String owner, String repository, String path, String ref)
            implements WorkflowUse {
        /** How {@code uses} says it. */
        public String text() {
            return server.map(host -> host + "/").orElse("") + owner + "/" + repository + "/" + path + "@" + ref;
        }
    }

    /**
     * Whether its file stands where Gitea looks for workflows, scoped ones included. The folders can be set: where the workflow
     * that calls stands in none of the usual ones, its own folder counts, and {@code .forgejo/workflows} and its like.
     *
     * @param also the path of the workflow that calls
     */
    default boolean isInWorkflowFolder(String also) {
        String folder = "/" + path().substring(0, path().lastIndexOf('/') + 1);
        String file = "/" + also.replace('\\', '/');
        if (WorkflowFolders.isBelowOne(path())) {
            return true;
        }
        if (WorkflowFolders.isBelowOne(file)) {
            return false;
        }
        return folder.length() > 1
                        && file.substring(0, file.lastIndexOf('/') + 1).endsWith(folder)
                || Parser.USUAL_FOLDER.matcher(folder).lookingAt();
    }

    /**
     * Reads a {@code uses}.
     *
     * @throws InvalidTextException if Gitea could not make anything of it
     */
    static WorkflowUse parse(String text) {
        return Parser.parse(text);
    }

    /** Reads what {@code uses} of a job says. */
    final class Parser {
        private static final Pattern OWNER = Pattern.compile("[-.\\w]+");
        private static final Pattern USUAL_FOLDER = Pattern.compile("/\\.\\w+/workflows/");

        private Parser() {}

        /** Blanks around it count for nothing, as those at the end of a text of several lines. */
        private static WorkflowUse parse(String written) {
            String text = written.strip();
            int hole = text.indexOf("${{");
            if (hole >= 0) {
                throw new InvalidTextException("no expression is evaluated in it", hole);
            }
            if (text.startsWith("./") || text.startsWith("$/")) {
                int at = text.indexOf('@');
                if (at >= 0) {
                    throw new InvalidTextException(
                            "a workflow of the same repository is called at the same commit, so no ref can follow", at);
                }
                String path = checked(text.substring(2), 2);
                return text.startsWith("./") ? new Local(path) : new OwnRepository(path);
            }
            Optional<String> server = Optional.empty();
            int from = 0;
            if (text.startsWith("https://") || text.startsWith("http://")) {
                from = text.indexOf('/', text.indexOf("://") + 3) + 1;
                if (from == 0) {
                    throw new InvalidTextException("after the host the owner and the repository are missing", 0);
                }
                server = Optional.of(text.substring(0, from - 1));
            }
            return remote(text, server, from);
        }

        private static Remote remote(String text, Optional<String> server, int from) {
            int at = text.indexOf('@', from);
            String[] parts = text.substring(from, at < 0 ? text.length() : at).split("/", 3);
            if (parts.length < 3
                    || !OWNER.matcher(parts[0]).matches()
                    || !OWNER.matcher(parts[1]).matches()
                    || List.of(".", "..").contains(parts[0])) {
                throw new InvalidTextException(
                        "it is neither ./path/file.yml nor owner/repository/path/file.yml@ref", from);
            }
            String path = checked(parts[2], from + parts[0].length() + parts[1].length() + 2);
            if (at < 0 || at == text.length() - 1) {
                throw new MissingRefException("it says no ref", at < 0 ? text.length() : at);
            }
            return new Remote(server, parts[0], parts[1], path, text.substring(at + 1));
        }

        private static String checked(String path, int offset) {
            if (WorkflowFolders.FILE_ENDINGS.stream().noneMatch(path::endsWith)) {
                throw new InvalidTextException("it names no file that ends with .yml or .yaml", offset);
            }
            if (Arrays.stream(path.split("/", -1))
                    .anyMatch(part -> List.of("", ".", "..").contains(part))) {
                throw new InvalidTextException("the path is not written in its shortest form", offset);
            }
            return path;
        }
    }
}
