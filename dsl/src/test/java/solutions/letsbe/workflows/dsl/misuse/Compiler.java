package solutions.letsbe.workflows.dsl.misuse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source in memory against the class path of this test, and keeps none of the classes. */
final class Compiler {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES =
            new Discarding(JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8));

    private Compiler() {}

    /** What javac finds wrong with the source, warnings left out. */
    static List<Diagnostic<? extends JavaFileObject>> errors(String className, String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JAVAC.getTask(
                        new StringWriter(),
                        FILES,
                        found,
                        List.of(
                                "-proc:none",
                                "--release",
                                "17",
                                "-Xdiags:verbose",
                                "-classpath",
                                System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(className, source)))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Nowhere extends SimpleJavaFileObject {
        Nowhere(String className) {
            super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return OutputStream.nullOutputStream();
        }
    }

    private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {
        Discarding(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Nowhere(className);
        }
    }
}
