package solutions.letsbe.workflows.dsl.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@link Misuse} is refused by javac, at its line, with a message that names our type; its twin compiles. */
final class MisuseTest {
    /** What the lines of {@link Misuses} may speak of. */
    private static final String PRELUDE = """
            import static solutions.letsbe.workflows.dsl.Gitea.*;
            import static solutions.letsbe.workflows.dsl.event.Events.create;
            import static solutions.letsbe.workflows.dsl.event.Events.issues;
            import static solutions.letsbe.workflows.dsl.event.Events.workflowRun;
            import static solutions.letsbe.workflows.dsl.expression.Contexts.*;
            import static solutions.letsbe.workflows.dsl.expression.Functions.*;
            import solutions.letsbe.workflows.dsl.*;
            import solutions.letsbe.workflows.dsl.event.*;
            import solutions.letsbe.workflows.dsl.expression.*;
            import solutions.letsbe.workflows.dsl.zone.*;
            final class Probe {
              interface Build extends AnyZone, HoldsSecrets {}
              interface Deploy extends AnyZone, HoldsSecrets {}
              interface PullRequests extends Checks {}
              static final Runner<Build> BUILD = Runner.of(Build.class, "build");
              static final Runner<Deploy> DEPLOY = Runner.of(Deploy.class, "deploy");
              static final Runner<Checks> UNTRUSTED = Runner.of(Checks.class, "untrusted");
              static final Secret<Build> BUILD_TOKEN = Secret.of(Build.class, "BUILD_TOKEN");
              static final Secret<Deploy> DEPLOY_TOKEN = Secret.of(Deploy.class, "DEPLOY_TOKEN");
              static final Secret<DefaultZone> TOKEN = secret("TOKEN");
              static final Action<AnyZone, UntypedOutputs> ACTION = uses("a/b", "0123456789012345678901234567890123456789", "v1");
              static final Job<Build> BUILT = job("built").runsOn(BUILD).steps(run("make")).build();
              static final Job<Deploy> DEPLOYED = job("deployed").runsOn(DEPLOY).steps(run("make")).build();
              static final Job<DefaultZone> PLAIN = job("plain").runsOn("ubuntu").steps(run("make")).build();
              static final Axis<Integer> NODE = axis("node", 18, 20);
              static final Input<Boolean> DRY_RUN = Input.flag("dry-run");
              static final Choice LEVEL = Choice.of("level", "low", "high");
              static final CallSecret<Build> HANDED = CallSecret.of(Build.class, "HANDED");
              static final Callable<Build> CALLED = remoteWorkflow(Build.class, "o/r/.gitea/workflows/a.yml", "v1", workflowCall(DRY_RUN).secrets(HANDED));
              static final Expr<Boolean> ON_MAIN = github().ref().is("refs/heads/main");
              static final Expr<Number> COUNT = maxParallel();
              static JobWithoutSteps<Build> building() { return job("one").runsOn(BUILD); }
              static JobWithoutSteps<DefaultZone> plain() { return job("two").runsOn("ubuntu"); }
              static JobWithoutSteps<Checks> checking() { return job("three").runsOn(UNTRUSTED); }
              void probe() {
            """;

    private static final int LINE = (int) PRELUDE.lines().count() + 1;

    static Stream<Misuse> misuses() {
        return Misuses.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void isRefused(Misuse misuse) {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(misuse.wrong());

        assertThat(errors).hasSize(1);
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        assertThat(error.getCode()).as(error.getMessage(Locale.ROOT)).isEqualTo(misuse.code());
        assertThat(error.getLineNumber()).isEqualTo(LINE);
        assertThat(error.getMessage(Locale.ROOT)).containsPattern("\\b" + misuse.type() + "\\b");
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void twinCompiles(Misuse misuse) {
        assertThat(errors(misuse.right())).isEmpty();
    }

    @Test
    void namesAreDistinctAndEnough() {
        assertThat(Misuses.ALL).extracting(Misuse::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(32);
        assertThat(Misuses.ALL).extracting(Misuse::wrong).doesNotHaveDuplicates();
    }

    private static List<Diagnostic<? extends JavaFileObject>> errors(String line) {
        return Compiler.errors("Probe", PRELUDE + line + "\n}}\n");
    }
}
