package solutions.letsbe.workflows.generator.bindings;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The bindings of a lock, compiled together with one class that uses them, with every warning that javac has.
 *
 * @param classes the folder of the class files
 * @param findings errors and warnings
 */
record Compiled(Path classes, List<Diagnostic<? extends JavaFileObject>> findings) {
    static final String PACKAGE = "probe.actions";

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Compiles the bindings by themselves. */
    static Compiled of(LockFile lock, Path folder) {
        return of(lock, folder, "");
    }

    /** Compiles the bindings, and the body of a method that uses them. */
    static Compiled of(LockFile lock, Path folder, String body) {
        List<JavaFileObject> sources = new ArrayList<>();
        for (JavaFile file : BindingsWriter.sources(lock, PACKAGE)) {
            sources.add(new Source(PACKAGE + "." + file.typeSpec().name(), file.toString()));
        }
        sources.add(new Source(
                "probe.Use",
                "package probe;\n"
                        + "import probe.actions.*;\n"
                        + "import solutions.letsbe.workflows.dsl.*;\n"
                        + "import solutions.letsbe.workflows.dsl.expression.*;\n"
                        + "import solutions.letsbe.workflows.dsl.zone.*;\n"
                        + "public class Use { public static Object use() {\n" + body
                        + (body.contains("return ") ? "" : "\nreturn 0;") + "\n} }\n"));
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = JAVAC.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            JAVAC.getTask(
                            new StringWriter(),
                            files,
                            found,
                            List.of(
                                    "-proc:none",
                                    "--release",
                                    "17",
                                    "-Xlint:all,-path",
                                    "-Xdoclint:all,-missing",
                                    "-d",
                                    folder.toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            sources)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compiled(folder, found.getDiagnostics());
    }

    /** What javac says, one finding a line. */
    List<String> messages() {
        return findings.stream()
                .map(finding -> finding.getCode() + ": " + finding.getMessage(Locale.ROOT))
                .toList();
    }

    /** What the using class makes. */
    Object use() {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader())) {
            return loader.loadClass("probe.Use").getMethod("use").invoke(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
