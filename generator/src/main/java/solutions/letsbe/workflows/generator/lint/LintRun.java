package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.report.ReportedFinding;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * Files that are checked by several threads at once, and told of in their order. Only a few files are ahead of what has been
 * told, so that memory does not grow with their number.
 */
public final class LintRun {
    /** Files that are read and checked at once, or wait to be told of, for each thread. */
    private static final int AHEAD = 16;

    private final List<Path> files;
    private final Map<Path, LintedRepository> repositories = new HashMap<>();
    private final JavaLines javaLines;

    private LintRun(List<Path> files, JavaLines javaLines) {
        this.files = files;
        this.javaLines = javaLines;
    }

    /**
     * A run over some files.
     *
     * @param files the files, as reports shall name them, in order
     * @param choice what the command line says
     * @param clock shows the day on which suppressions may have expired
     * @param javaLines knows the Java of generated files
     * @throws UnusableInputException if the settings of a repository are wrong
     */
    public static LintRun of(List<Path> files, LintChoice choice, Clock clock, JavaLines javaLines) {
        LintRun run = new LintRun(List.copyOf(files), javaLines);
        RepositoryTop.Search search = new RepositoryTop.Search();
        ActionCatalog actions = actions();
        Map<RuleSettings, Checker> checkers = new HashMap<>();
        Map<Optional<RepositoryTop>, LintedRepository> byTop = new HashMap<>();
        for (Path file : files) {
            Optional<RepositoryTop> top = search.of(file);
            LintedRepository repository = byTop.get(top);
            if (repository == null) {
                Checker checker =
                        checkers.computeIfAbsent(choice.settingsFor(top), settings -> Checker.of(settings, clock));
                repository = new LintedRepository(top, checker, actions);
                byTop.put(top, repository);
            }
            repository.expect();
            run.repositories.put(file, repository);
        }
        return run;
    }

    /** The actions of which inputs and outputs are known without asking anybody; read when the first is asked for. */
    private static ActionCatalog actions() {
        return uses -> Bundled.ACTIONS.find(uses);
    }

    private static final class Bundled {
        static final ActionCatalog ACTIONS = LockedActions.withBundled(List.of());
    }

    /**
     * Checks all files.
     *
     * @param told takes what was found in each file, file by file in their order, on the thread that calls this
     * @throws UnusableInputException if a file cannot be read; what was found before it has been told
     */
    public void run(Consumer<List<ReportedFinding>> told) {
        int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        if (threads <= 1) {
            files.forEach(file -> told.accept(check(file)));
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, LintRun::thread);
        try {
            Deque<Future<List<ReportedFinding>>> ahead = new ArrayDeque<>();
            Iterator<Path> rest = files.iterator();
            while (rest.hasNext() || !ahead.isEmpty()) {
                while (rest.hasNext() && ahead.size() < threads * AHEAD) {
                    Path file = rest.next();
                    ahead.add(pool.submit(() -> check(file)));
                }
                told.accept(result(ahead.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Deep files need deep stacks: nesting is limited, but the rules walk through it by recursion. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "lint", 4L * 1024 * 1024);
        thread.setDaemon(true);
        return thread;
    }

    private static List<ReportedFinding> result(Future<List<ReportedFinding>> checked) {
        try {
            return checked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("the run was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<ReportedFinding> check(Path file) {
        byte[] bytes = read(file);
        LintedRepository repository = repositories.get(file);
        if (repository == null) {
            throw new IllegalStateException(file + " belongs to another run");
        }
        List<Finding> findings = repository.check(file, bytes);
        if (findings.isEmpty()) {
            return List.of();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = text.lines().toList();
        List<ReportedFinding> reported = new ArrayList<>();
        for (Finding finding : findings) {
            int line = finding.start().line();
            reported.add(new ReportedFinding(
                    finding, line <= lines.size() ? lines.get(line - 1) : "", javaLines.find(text, line)));
        }
        return reported;
    }

    /** One byte more than is read of a workflow tells that a file is too large, whatever its size. */
    private static byte[] read(Path path) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
        }
    }
}
