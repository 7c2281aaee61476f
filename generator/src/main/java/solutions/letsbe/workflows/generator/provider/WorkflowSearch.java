package solutions.letsbe.workflows.generator.provider;

import java.io.File;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.WorkflowProvider;
import solutions.letsbe.workflows.dsl.delivery.DeliveryProvider;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/** Finds workflows through {@link ServiceLoader}, so that any jar can bring some. */
public final class WorkflowSearch {
    private WorkflowSearch() {}

    /**
     * A class loader that also sees these jars and folders.
     *
     * @throws UnusableInputException if one is missing
     */
    public static ClassLoader loader(String classPath) {
        if (classPath.isBlank()) {
            return WorkflowSearch.class.getClassLoader();
        }
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            try {
                Path path = Path.of(entry);
                if (!Files.isReadable(path)) {
                    throw new UnusableInputException(
                            "--class-path names " + entry + ", which is not there or cannot be read");
                }
                urls.add(path.toUri().toURL());
            } catch (MalformedURLException | InvalidPathException e) {
                throw new UnusableInputException("--class-path names " + entry + ", which is no path", e);
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), WorkflowSearch.class.getClassLoader());
    }

    /**
     * All that all providers say, by the name of the provider and then as it lists them.
     *
     * @throws UnusableInputException if there is no provider, or one of them fails: nothing is generated of a half
     */
    public static FoundDelivery all(ClassLoader loader) {
        List<WorkflowProvider> providers = new ArrayList<>();
        Iterator<WorkflowProvider> found =
                ServiceLoader.load(WorkflowProvider.class, loader).iterator();
        try {
            while (found.hasNext()) {
                providers.add(found.next());
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new UnusableInputException("a provider of workflows cannot be loaded: " + detail(e), e);
        }
        if (providers.isEmpty()) {
            throw new UnusableInputException(
                    "no workflows were found: name a class that implements WorkflowProvider in META-INF/services/"
                            + WorkflowProvider.class.getName()
                            + " of a jar on --class-path, or give a Java source file");
        }
        providers.sort(Comparator.comparing(provider -> provider.getClass().getName()));
        List<FoundWorkflow> workflows = new ArrayList<>();
        List<FoundProtection> protections = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        List<FoundPage> pages = new ArrayList<>();
        for (WorkflowProvider provider : providers) {
            for (Workflow<?> workflow : guarded(provider.getClass().getName(), provider::workflows)) {
                workflows.add(FoundWorkflow.of(workflow, provider.getClass()));
            }
            if (provider instanceof DeliveryProvider more) {
                for (RepositoryProtection protection :
                        guarded(provider.getClass().getName(), more::protections)) {
                    protections.add(FoundProtection.of(protection, provider.getClass()));
                }
                policies.addAll(guarded(provider.getClass().getName(), more::policies));
                guarded(provider.getClass().getName(), more::page)
                        .ifPresent(page -> pages.add(new FoundPage(
                                page,
                                FoundWorkflow.owner(provider.getClass()),
                                provider.getClass().getName())));
            }
        }
        if (workflows.isEmpty()) {
            throw new UnusableInputException("no workflows were found: "
                    + providers.stream()
                            .map(provider -> provider.getClass().getName())
                            .collect(Collectors.joining(", "))
                    + " lists none; nothing is written, and nothing removed");
        }
        return new FoundDelivery(workflows, protections, policies, pages);
    }

    /** Runs what an author wrote; whatever it throws is the author's, and told with the author's line. */
    static <T> T guarded(String author, Supplier<T> code) {
        PrintStream out = System.out;
        // What an author prints while debugging must not stand between the lines that a program reads.
        System.setOut(System.err);
        try {
            return code.get();
        } catch (InvalidWorkflowException e) {
            throw new UnusableInputException(detail(e), e);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            Throwable cause = root(e);
            if (cause instanceof InvalidWorkflowException) {
                throw new UnusableInputException(detail(cause), e);
            }
            throw new UnusableInputException(author + " failed at " + line(cause) + ": " + detail(cause), e);
        } finally {
            System.setOut(out);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The innermost line that is neither the JDK's nor ours. */
    private static String line(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.")
                    && !name.startsWith("jdk.")
                    && !name.startsWith("solutions.letsbe.workflows.")) {
                return frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return "an unknown line";
    }

    private static String detail(Throwable e) {
        String message = root(e).getMessage();
        return message == null ? root(e).getClass().getSimpleName() : message;
    }
}
