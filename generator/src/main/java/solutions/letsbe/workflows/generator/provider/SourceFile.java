package solutions.letsbe.workflows.generator.provider;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.generator.bindings.BindingsWriter;
import solutions.letsbe.workflows.generator.bindings.LockFile;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

/**
 * Java source files with workflows in them, compiled and run without a build: for a repository that wants nothing more.
 *
 * <p>Every static method without parameters that gives a {@link Workflow} or a {@link Policy} is asked for one. Actions have bindings in the
 * package {@code actions}, made of {@code actions.lock.yml} beside the first file, or of the lock that comes with the program.
 */
public final class SourceFile {
    private static final String LOCK = "actions.lock.yml";

    private SourceFile() {}

    /**
     * The workflows and policies of these files.
     *
     * @throws UnusableInputException if they do not compile, in javac's words, or define no workflow
     */
    public static FoundDelivery delivery(List<Path> sources) {
        for (Path source : sources) {
            if (!Files.isReadable(source) || !Files.isRegularFile(source)) {
                throw new UnusableInputException(
                        source + " is not there or cannot be read; give a Java source file with workflows in it");
            }
        }
        try {
            Path work = Files.createTempDirectory("gitea-workflows");
            try {
                return compiled(sources, work);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw new UnusableInputException("cannot compile in a temporary folder: " + OutputPlan.reason(e), e);
        }
    }

    private static FoundDelivery compiled(List<Path> sources, Path work) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UnusableInputException("this Java has no compiler; run with a JDK, not a JRE");
        }
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path bindings = work.resolve("bindings");
        BindingsWriter.write(lock(sources.get(0)), "actions", bindings);
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-proc:none",
                    "--release",
                    "17",
                    "-Xdiags:verbose",
                    "-sourcepath",
                    bindings.toString(),
                    "-implicit:class",
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean fine = compiler.getTask(
                            words, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!fine) {
                throw new UnusableInputException(words.toString().strip());
            }
        }
        return found(sources, classes, bindings);
    }

    private static LockFile lock(Path source) {
        Path own = source.toAbsolutePath().resolveSibling(LOCK);
        return Files.exists(own) ? LockFile.read(own) : LockFile.bundled();
    }

    private static FoundDelivery found(List<Path> sources, Path classes, Path bindings) throws IOException {
        List<FoundWorkflow> workflows = new ArrayList<>();
        List<FoundProtection> protections = new ArrayList<>();
        List<Policy> policies = new ArrayList<>();
        List<FoundPage> pages = new ArrayList<>();
        List<String> names = classNames(classes);
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (Path root : sourceRoots(sources, names)) {
            urls.add(root.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), SourceFile.class.getClassLoader())) {
            for (String name : names) {
                if (Files.exists(bindings.resolve(name.replaceAll("\\$.*$", "").replace('.', '/') + ".java"))) {
                    continue;
                }
                Class<?> type = WorkflowSearch.guarded(name, () -> load(loader, name));
                String owner = type.getPackageName().isEmpty() ? name.replaceAll("\\$.*$", "") : type.getPackageName();
                for (Method method : definitions(type, Workflow.class)) {
                    Workflow<?> workflow = (Workflow<?>) WorkflowSearch.guarded(name, () -> call(method));
                    workflows.add(new FoundWorkflow(workflow, owner, name));
                }
                for (Method method : definitions(type, RepositoryProtection.class)) {
                    RepositoryProtection protection =
                            (RepositoryProtection) WorkflowSearch.guarded(name, () -> call(method));
                    protections.add(new FoundProtection(protection, owner, name));
                }
                for (Method method : definitions(type, Policy.class)) {
                    policies.add((Policy) WorkflowSearch.guarded(name, () -> call(method)));
                }
                for (Method method : definitions(type, DeliveryPage.class)) {
                    DeliveryPage page = (DeliveryPage) WorkflowSearch.guarded(name, () -> call(method));
                    pages.add(new FoundPage(page, owner, name));
                }
            }
        }
        if (workflows.isEmpty()) {
            throw new UnusableInputException(sources.get(0)
                    + " defines no workflow: write a static method without parameters that returns Workflow<?>");
        }
        return new FoundDelivery(workflows, protections, policies, pages);
    }

    /** The folders that packages begin in, so that a script beside the source is found as a resource beside the class. */
    private static Set<Path> sourceRoots(List<Path> sources, List<String> classNames) {
        Set<Path> roots = new LinkedHashSet<>();
        for (Path source : sources) {
            Path file = source.toAbsolutePath().normalize();
            for (String name : classNames) {
                Path relative = Path.of(name.replace('.', '/') + ".java");
                if (file.endsWith(relative)) {
                    String path = file.toString();
                    roots.add(Path.of(path.substring(
                            0, path.length() - relative.toString().length())));
                }
            }
        }
        return roots;
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Method> definitions(Class<?> type, Class<?> wanted) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0
                        && wanted.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object call(Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> classNames(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
