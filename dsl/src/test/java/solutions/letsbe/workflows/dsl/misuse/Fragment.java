package solutions.letsbe.workflows.dsl.misuse;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A few words of Java in the middle of a file that declares zones, secrets, runners and steps. */
final class Fragment {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private static final String BEFORE = """
            import static solutions.letsbe.workflows.dsl.Gitea.*;
            import static solutions.letsbe.workflows.dsl.event.Events.*;
            import static solutions.letsbe.workflows.dsl.expression.Contexts.*;
            import static solutions.letsbe.workflows.dsl.expression.Functions.*;
            import static solutions.letsbe.workflows.dsl.Gitea.workflowCall;
            import static solutions.letsbe.workflows.dsl.Gitea.workflowDispatch;
            import static solutions.letsbe.workflows.dsl.Gitea.push;
            import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
            import static solutions.letsbe.workflows.dsl.Gitea.schedule;
            import static solutions.letsbe.workflows.dsl.Gitea.cron;
            import static solutions.letsbe.workflows.dsl.Gitea.release;
            import solutions.letsbe.workflows.dsl.*;
            import solutions.letsbe.workflows.dsl.event.*;
            import solutions.letsbe.workflows.dsl.expression.*;
            import solutions.letsbe.workflows.dsl.zone.*;
            class Probe {
              @InRepository("shop") interface Review extends Checks {}
              @InRepository("shop") interface Build extends AnyZone, HoldsSecrets {}
              @InRepository("prod") interface Prod extends AnyZone, HoldsSecrets {}
              static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
              static final Runner<Build> BUILD = Runner.of(Build.class, "build");
              static final Runner<Prod> PROD = Runner.of(Prod.class, "prod");
              static final Secret<Build> BUILD_TOKEN = Secret.of(Build.class, "TOKEN");
              static final Secret<Prod> PROD_TOKEN = Secret.of(Prod.class, "TOKEN");
              static final Axis<String> NODE = axis("node", "20", "22");
              static final Input<Boolean> DRY = Input.flag("dry");
              static final Action<AnyZone, UntypedOutputs> ACTION = uses("o/n", "0123456789012345678901234567890123456789", "v1");
              static Object probe() {
            """;
    private static final int LINES_BEFORE = (int) BEFORE.lines().count();

    private Fragment() {}

    /** The errors of a statement, as javac gives them; its line is {@link #line()}. */
    static List<Diagnostic<? extends JavaFileObject>> errors(String statement) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String source = BEFORE + "    " + statement + "\n    return null;\n  }\n}\n";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///Probe.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        try {
            COMPILER.getTask(
                            new StringWriter(),
                            FILES,
                            found,
                            List.of(
                                    "-proc:none",
                                    "--release",
                                    "17",
                                    "-Xdiags:verbose",
                                    "-d",
                                    Files.createTempDirectory("probe").toString(),
                                    "-classpath",
                                    System.getProperty("java.class.path")),
                            null,
                            List.of(file))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** The line that the statement stands on. */
    static long line() {
        return LINES_BEFORE + 1;
    }
}
