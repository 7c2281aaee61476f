package solutions.letsbe.pipelines.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to one of LetsBe's zones does not compile in another; in its own it does. */
class ZoneMisuseTest {
    private static final String PRELUDE = """
            import static solutions.letsbe.workflows.dsl.Gitea.*;
            import solutions.letsbe.pipelines.zone.*;
            import solutions.letsbe.workflows.dsl.*;
            import solutions.letsbe.workflows.dsl.zone.*;
            final class Probe {
              static Job<Letsbe> ofLetsbe() { return job("a").runsOn(Runners.BUILD).steps(run("make")).build(); }
              static Job<Checks> ofChecks() { return job("b").runsOn(Runners.UNTRUSTED).steps(run("make")).build(); }
              static Job<DeployProdEu> ofEu() { return job("c").runsOn(Runners.DEPLOY_PROD_EU).steps(run("make")).build(); }
              void probe() {
            """;

    private static final int LINE = (int) PRELUDE.lines().count() + 1;

    @TempDir
    Path classes;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a secret of the monorepo in a pull request | Runners.UNTRUSTED | Runners.BUILD | Secrets.REGISTRY_PUSH_TOKEN
            a secret of the monorepo on a pull request's machine | Runners.UNTRUSTED_VM | Runners.DEPLOY_DEV | Secrets.DEV_DEPLOY_KEY
            the signing key in the monorepo | Runners.BUILD | Runners.POLICY | Secrets.SIGNING_KEY
            the signing key's password in a pull request | Runners.UNTRUSTED | Runners.POLICY | Secrets.SIGNING_KEY_PASSWORD
            the bot of promotions in the EU | Runners.DEPLOY_PROD_EU | Runners.POLICY | Secrets.PROMOTE_BOT_TOKEN
            the request to sign in ci-policy | Runners.POLICY | Runners.BUILD | Secrets.SIGN_REQUEST_TOKEN
            the registry's push in staging | Runners.DEPLOY_STAGING | Runners.BUILD | Secrets.REGISTRY_PUSH_TOKEN
            the cloud's token in the US | Runners.DEPLOY_PROD_US | Runners.BUILD | Secrets.THROWAWAY_CLOUD_TOKEN
            """)
    void aSecretStaysInItsZone(String name, String wrong, String right, String secret) throws IOException {
        String line = "job(\"one\").runsOn(%s).steps(run(\"make\").env(\"TOKEN\", %s)).build();";
        refused(line.formatted(wrong, secret), line.formatted(right, secret), "RunStep");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a job of the monorepo's builds in its pull requests | LetsbeChecks | Letsbe | ofLetsbe()
            a job of the EU in staging | DeployStaging | DeployProdEu | ofEu()
            a job of the EU in the US | DeployProdUs | DeployProdEu | ofEu()
            a job of the EU in its own pull requests | DeployProdEuChecks | DeployProdEu | ofEu()
            a job of the monorepo in ci-policy | CiPolicy | Letsbe | ofLetsbe()
            a job for unapproved code where secrets are | CiPolicy | CiPolicyChecks | ofChecks()
            a job for unapproved code beside the deploy key | DeployProdUs | DeployProdUsChecks | ofChecks()
            """)
    void aRunnerStaysInItsZone(String name, String wrong, String right, String job) throws IOException {
        String line = "workflow(\"one\", %s.class).on(push()).jobs(%s).build();";
        refused(line.formatted(wrong, job), line.formatted(right, job), "Job");
    }

    @ParameterizedTest
    @CsvSource({
        "LetsbeChecks, Letsbe",
        "CiPolicyChecks, CiPolicy",
        "DeployStagingChecks, DeployStaging",
        "DeployProdEuChecks, DeployProdEu",
        "DeployProdUsChecks, DeployProdUs",
        "TenantRolloutChecks, TenantRollout"
    })
    void noChecksZoneHasASecret(String checks, String trusted) throws IOException {
        String line = "Secret.of(%s.class, \"TOKEN\");";
        refused(line.formatted(checks), line.formatted(trusted), checks);
    }

    private void refused(String wrong, String right, String type) throws IOException {
        assertThat(errors(right)).as(right).isEmpty();
        List<Diagnostic<? extends JavaFileObject>> errors = errors(wrong);
        assertThat(errors).as(wrong).hasSize(1);
        assertThat(errors.get(0).getCode()).startsWith("compiler.err.cant.apply.symbol");
        assertThat(errors.get(0).getLineNumber()).isEqualTo(LINE);
        assertThat(errors.get(0).getMessage(Locale.ROOT)).containsPattern("\\b" + type + "\\b");
    }

    private List<Diagnostic<? extends JavaFileObject>> errors(String line) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            List<String> options = List.of(
                    "-proc:none",
                    "--release",
                    "17",
                    "-Xdiags:verbose",
                    "-classpath",
                    System.getProperty("java.class.path"));
            javac.getTask(
                            new StringWriter(),
                            files,
                            found,
                            options,
                            null,
                            List.of(new Source(PRELUDE + line + "\n}}\n")))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("memory:///Probe.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
