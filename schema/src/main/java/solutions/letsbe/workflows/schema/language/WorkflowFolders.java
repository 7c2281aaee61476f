package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where Gitea looks for workflows: in the first of these folders that exists, and in that one only, all the way down, in files
 * that end with {@code .yml} or {@code .yaml}. One file in {@code .gitea/workflows} thus turns off all of
 * {@code .github/workflows}.
 *
 * <p>Source: {@code listWorkflowsInDirs} of Gitea 1.22 to 28; the list can be set since 1.26 as {@code WORKFLOW_DIRS}
 * (go-gitea/gitea#36619).
 */
public final class WorkflowFolders {
    /** Folders of workflows by default, the first that exists wins. */
    public static final List<String> DEFAULT = List.of(".gitea/workflows", ".github/workflows");

    /** Folders of scoped workflows by default; since Gitea 1.27 (go-gitea/gitea#38154). */
    public static final List<String> SCOPED = List.of(".gitea/scoped_workflows");

    /** How the name of a workflow's file ends. */
    public static final List<String> FILE_ENDINGS = List.of(".yml", ".yaml");

    private WorkflowFolders() {}

    /** Whether a file stands in one of these folders, scoped ones included, at the top of its repository or of a longer path. */
    static boolean isBelowOne(String path) {
        String from = "/" + path;
        return Stream.concat(DEFAULT.stream(), SCOPED.stream()).anyMatch(folder -> from.contains("/" + folder + "/"));
    }
}
