package solutions.letsbe.workflows.generator.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** A repository of which files are checked, or what stands around a file that is in none. */
final class LintedRepository {
    private final Optional<RepositoryTop> top;
    private final Checker checker;
    private final Surroundings surroundings;

    private final Queue<String> unread = new ConcurrentLinkedQueue<>();
    private final AtomicInteger expected = new AtomicInteger();
    private boolean listed;

    private @Nullable Map<String, List<Finding>> found;

    LintedRepository(Optional<RepositoryTop> top, Checker checker, ActionCatalog actions) {
        this.top = top;
        this.checker = checker;
        this.surroundings = new Surroundings(
                checker.settings(), top.map(LintedRepository::repository).orElse(Repository.UNKNOWN), actions);
    }

    private static Repository repository(RepositoryTop top) {
        RepositoryFiles files = DiskRepository.at(top.folder());
        return top.whole() ? Repository.of(files) : Repository.partOf(files);
    }

    /** One more file of it will be checked. */
    void expect() {
        expected.incrementAndGet();
    }

    /** Asks the rules about a file. After the last one the repository is forgotten. */
    LintedFile examine(Path file, byte[] bytes) {
        try {
            return examined(file, bytes);
        } finally {
            if (expected.decrementAndGet() == 0) {
                surroundings.repository().forget();
            }
        }
    }

    private LintedFile examined(Path file, byte[] bytes) {
        String path = path(file);
        return new LintedFile(
                file, bytes, checker.examine(path, bytes, surroundings, ofRepository(path)), checker.settings());
    }

    /** Its path from the top of its repository, or its name. */
    private String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return top.map(each -> each.folder().relativize(absolute))
                .orElse(absolute.getFileName())
                .toString()
                .replace('\\', '/');
    }

    /** What the rules of repositories find in a file; they are asked once, and only if a file of Gitea's own folders is checked. */
    private List<Finding> ofRepository(String path) {
        if (RepositoryTop.OWN_FOLDERS.stream().noneMatch(folder -> path.startsWith(folder + "/"))) {
            return List.of();
        }
        readTogether();
        synchronized (this) {
            Map<String, List<Finding>> known = found;
            if (known == null) {
                known = new LinkedHashMap<>();
                for (Finding finding : checker.checkRepository(surroundings)) {
                    // A rule that failed names no file: the first that is checked tells of it.
                    String where = finding.file().isEmpty() ? path : finding.file();
                    known.computeIfAbsent(where, each -> new ArrayList<>()).add(named(where, finding));
                }
                found = known;
            }
            return known.getOrDefault(path, List.of());
        }
    }

    /** The rules of a repository read all its workflows: the threads that would wait for that read some of them each. */
    private void readTogether() {
        synchronized (unread) {
            if (!listed) {
                listed = true;
                List<String> paths = surroundings.repository().workflowPaths();
                if (paths.size() <= Repository.MOST_KEPT) {
                    unread.addAll(paths);
                }
            }
        }
        for (String next = unread.poll(); next != null; next = unread.poll()) {
            try {
                surroundings.repository().workflow(next);
            } catch (RuntimeException | StackOverflowError e) {
                // The rule that reads it again tells.
                continue;
            }
        }
    }

    /** The finding, in a file of another name. */
    static Finding named(String file, Finding finding) {
        return new Finding(
                file,
                finding.start(),
                finding.end(),
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.hint());
    }
}
