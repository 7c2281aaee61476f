package solutions.letsbe.workflows.generator.lint;

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
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.report.ReportedFinding;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.syntax.SourceText;

/**
 * Files that are checked by several threads at once, and told of in their order. Only a few files are ahead of what has been
 * told, so that memory does not grow with their number.
 */
public final class LintRun {
    /** Files that are checked one after the other by one thread, so that threads seldom wait for each other. */
    private static final int TOGETHER = 8;

    /** Batches that are checked, or wait to be told of, for each thread. */
    private static final int AHEAD = 3;

    /** Files of which the scripts are given to other programs at once, as those take longer to start than to read. */
    private static final int SCRIPTS_OF = 32;

    private final List<Path> files;
    private final Map<Path, LintedRepository> repositories = new HashMap<>();
    private final ScriptPrograms programs;
    private final JavaLines javaLines;

    /** What was found in each file of a batch, up to the first that could not be read. */
    private record Batch(List<List<ReportedFinding>> files, Optional<UnusableInputException> failure) {}

    private LintRun(List<Path> files, ScriptPrograms programs, JavaLines javaLines) {
        this.files = files;
        this.programs = programs;
        this.javaLines = javaLines;
    }

    /**
     * A run over some files.
     *
     * @param files the files, as reports shall name them, in order
     * @param choice what the command line says
     * @param programs are asked about scripts
     * @param clock shows the day on which suppressions may have expired
     * @param javaLines knows the Java of generated files
     * @throws UnusableInputException if the settings or the lock of a repository are wrong
     */
    public static LintRun of(
            List<Path> files, LintChoice choice, ScriptPrograms programs, Clock clock, JavaLines javaLines) {
        LintRun run = new LintRun(List.copyOf(files), programs, javaLines);
        RepositoryTop.Search search = new RepositoryTop.Search();
        Map<Optional<Path>, Checker> checkers = new HashMap<>();
        Map<Optional<Path>, LintedRepository> byTop = new HashMap<>();
        for (Path file : files) {
            Optional<RepositoryTop> top = search.of(file);
            Optional<Path> folder = top.map(RepositoryTop::folder);
            LintedRepository repository = byTop.get(folder);
            if (repository == null) {
                Checker checker = checkers.computeIfAbsent(
                        choice.settingsFile(top), settings -> Checker.of(choice.settings(settings), clock));
                repository = new LintedRepository(top, checker, choice.actionsFor(top));
                byTop.put(folder, repository);
            }
            repository.expect();
            run.repositories.put(file, repository);
        }
        return run;
    }

    /**
     * Checks all files.
     *
     * @param told takes what was found in each file, file by file in their order, on the thread that calls this
     * @throws UnusableInputException if a file cannot be read; what was found before it has been told
     */
    public void run(Consumer<List<ReportedFinding>> told) {
        int threads = Math.min(files.size(), Runtime.getRuntime().availableProcessors());
        Iterator<List<Path>> rest = batches(Math.max(1, threads)).iterator();
        if (threads <= 1) {
            rest.forEachRemaining(batch -> tell(check(batch), told));
            return;
        }
        int most = threads * (programs.isEmpty() ? AHEAD : 1);
        ExecutorService pool = Executors.newFixedThreadPool(threads, LintRun::thread);
        try {
            Deque<Future<Batch>> ahead = new ArrayDeque<>();
            while (rest.hasNext() || !ahead.isEmpty()) {
                while (rest.hasNext() && ahead.size() < most) {
                    List<Path> batch = rest.next();
                    ahead.add(pool.submit(() -> check(batch)));
                }
                tell(result(ahead.remove()), told);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each file by itself, unless other programs shall be asked. */
    private List<List<Path>> batches(int threads) {
        int most = programs.isEmpty() ? TOGETHER : SCRIPTS_OF;
        int size = Math.min(most, Math.max(1, files.size() / threads));
        List<List<Path>> batches = new ArrayList<>();
        for (int from = 0; from < files.size(); from += size) {
            batches.add(files.subList(from, Math.min(files.size(), from + size)));
        }
        return batches;
    }

    private static void tell(Batch batch, Consumer<List<ReportedFinding>> told) {
        batch.files().forEach(told);
        batch.failure().ifPresent(failure -> {
            throw failure;
        });
    }

    /** Deep files need deep stacks: nesting is limited, but the rules walk through it by recursion. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "lint", 4L * 1024 * 1024);
        thread.setDaemon(true);
        return thread;
    }

    private static Batch result(Future<Batch> checked) {
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

    private Batch check(List<Path> batch) {
        List<LintedFile> examined = new ArrayList<>();
        Optional<UnusableInputException> failure = Optional.empty();
        try {
            for (Path file : batch) {
                examined.add(examine(file));
            }
        } catch (UnusableInputException e) {
            failure = Optional.of(e);
        }
        List<List<Finding>> findings = programs.findings(examined);
        List<List<ReportedFinding>> reported = new ArrayList<>();
        for (int i = 0; i < examined.size(); i++) {
            reported.add(reported(examined.get(i), findings.get(i)));
        }
        return new Batch(reported, failure);
    }

    private LintedFile examine(Path file) {
        LintedRepository repository = repositories.get(file);
        if (repository == null) {
            throw new IllegalStateException(file + " belongs to another run");
        }
        return repository.examine(file, LintedFiles.read(file));
    }

    private List<ReportedFinding> reported(LintedFile file, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        SourceText source = SourceText.of(file.text());
        JavaLines.OfFile java = javaLines.of(file.text());
        List<ReportedFinding> reported = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            int line = finding.start().line();
            reported.add(new ReportedFinding(finding, source.line(line), java.find(line)));
        }
        return reported;
    }
}
