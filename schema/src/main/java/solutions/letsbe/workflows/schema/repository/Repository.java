package solutions.letsbe.workflows.schema.repository;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * A repository, whose files are read when a workflow refers to them, each once as long as there are not very many. It may be
 * used by several threads at once.
 */
public final class Repository {
    /** A repository of which nothing is known. */
    public static final Repository UNKNOWN = new Repository(RepositoryFiles.NONE, false);

    /** How many workflows are kept once they have been read, and how many actions. */
    public static final int MOST_KEPT = 256;

    private final RepositoryFiles files;
    private final boolean known;
    private final Recent<ReadWorkflow> workflows = new Recent<>();
    private final Recent<ActionSyntax> actions = new Recent<>();

    /** Keeps what was read last, so that a repository of thousands of workflows does not stay in memory as a whole. */
    private static final class Recent<T> {
        private final Map<String, Optional<T>> kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<T>> eldest) {
                return size() > MOST_KEPT;
            }
        };

        void clear() {
            synchronized (kept) {
                kept.clear();
            }
        }

        /** Two threads may read the same file at once; the first reading is kept. */
        Optional<T> get(String path, Supplier<Optional<T>> read) {
            synchronized (kept) {
                Optional<T> before = kept.get(path);
                if (before != null) {
                    return before;
                }
            }
            Optional<T> now = read.get();
            synchronized (kept) {
                Optional<T> before = kept.putIfAbsent(path, now);
                return before == null ? now : before;
            }
        }
    }

    private Repository(RepositoryFiles files, boolean known) {
        this.files = files;
        this.known = known;
    }

    /** The repository that has these files. */
    public static Repository of(RepositoryFiles files) {
        return new Repository(files, true);
    }

    /** The repository that has these files, and maybe others that are not there: a folder of workflows made for elsewhere. */
    public static Repository partOf(RepositoryFiles files) {
        return new Repository(files, false);
    }

    /** Lets go of what was read; it is read again when somebody asks. */
    public void forget() {
        workflows.clear();
        actions.clear();
    }

    /** Whether a file that is not found is missing; false where nobody knows which repository a workflow belongs to. */
    public boolean isKnown() {
        return known;
    }

    /** Its files. */
    public RepositoryFiles files() {
        return files;
    }

    /** A workflow by its path; none where there is no such file, or none that is a mapping. */
    public Optional<WorkflowSyntax> workflow(String path) {
        return workflows
                .get(path, () -> files.read(path).map(bytes -> new ReadWorkflow(path, bytes)))
                .flatMap(ReadWorkflow::workflow);
    }

    /** A workflow whose bytes are at hand; it is read once, whether they or its path came first. */
    public ReadWorkflow workflow(String path, byte[] bytes) {
        Supplier<ReadWorkflow> read = () -> new ReadWorkflow(path, bytes);
        if (this == UNKNOWN) {
            return read.get();
        }
        return workflows
                .get(path, () -> Optional.of(read.get()))
                .filter(known -> known.isOf(bytes))
                .orElseGet(read);
    }

    /** A local action by the folder that {@code uses: ./folder} names, with or without {@code ./}. */
    public Optional<ActionSyntax> action(String folder) {
        int end = folder.length();
        while (end > 0 && folder.charAt(end - 1) == '/') {
            end--;
        }
        String written = folder.substring(0, end);
        String path = written.startsWith("./") ? written.substring(2) : written;
        return actions.get(path, () -> {
            String before = path.isEmpty() ? "" : path + "/";
            return read(before + "action.yml").or(() -> read(before + "action.yaml"));
        });
    }

    private Optional<ActionSyntax> read(String path) {
        return files.read(path).flatMap(bytes -> ActionSyntax.of(path, YamlReader.read(path, bytes)));
    }

    /** The workflow that a job of this repository calls; none where it is not at hand. */
    public Optional<CalledWorkflow> called(WorkflowUse use) {
        return use instanceof WorkflowUse.Remote remote
                ? elsewhere(remote)
                : workflow(use.path()).map(workflow -> new CalledWorkflow(use.path(), workflow, Optional.empty()));
    }

    /** The workflow that a job of a called workflow calls; none where it is not at hand. */
    public Optional<CalledWorkflow> called(CalledWorkflow by, WorkflowUse use) {
        if (use instanceof WorkflowUse.Remote || by.from().isEmpty()) {
            return called(use);
        }
        WorkflowUse.Remote from = by.from().get();
        return elsewhere(
                new WorkflowUse.Remote(from.server(), from.owner(), from.repository(), use.path(), from.ref()));
    }

    private Optional<CalledWorkflow> elsewhere(WorkflowUse.Remote use) {
        String text = use.text();
        return workflows
                .get(text, () -> files.elsewhere(text).map(bytes -> new ReadWorkflow(text, bytes)))
                .flatMap(ReadWorkflow::workflow)
                .map(workflow -> new CalledWorkflow(use.text(), workflow, Optional.of(use)));
    }

    /** The paths of the workflows that Gitea sees: those of the first folder that there is. Sorted. */
    public List<String> workflowPaths() {
        return WorkflowFolders.DEFAULT.stream()
                .map(files::below)
                .filter(below -> !below.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .filter(path -> WorkflowFolders.FILE_ENDINGS.stream().anyMatch(path::endsWith))
                .toList();
    }

    /** What a local action takes and gives. */
    public static ActionInterface interfaceOf(ActionSyntax action) {
        List<ActionInterface.Input> inputs = action.inputs().stream()
                .map(entry -> {
                    boolean required = Yaml.mapping(entry.value())
                            .filter(input -> Yaml.saysTrue(input, "required"))
                            .filter(input -> Yaml.value(input, "default")
                                    .filter(value ->
                                            !(value instanceof YamlNode.Scalar scalar && Yaml.isNothing(scalar)))
                                    .isEmpty())
                            .isPresent();
                    boolean deprecated = Yaml.mapping(entry.value())
                            .flatMap(input -> Yaml.scalar(input, "deprecationMessage"))
                            .filter(message -> !message.text().isBlank())
                            .isPresent();
                    return new ActionInterface.Input(entry.key().text(), required, deprecated);
                })
                .toList();
        return new ActionInterface(
                inputs,
                action.outputs().stream().map(entry -> entry.key().text()).toList());
    }
}
