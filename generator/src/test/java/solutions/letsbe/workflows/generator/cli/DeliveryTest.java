package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with scripts beside the workflow, a scoped workflow and a policy. */
class DeliveryTest {
    private static final String SOURCE = """
            import static solutions.letsbe.workflows.dsl.Gitea.*;

            import java.util.List;
            import solutions.letsbe.workflows.dsl.Workflow;
            import solutions.letsbe.workflows.dsl.delivery.Policy;
            import solutions.letsbe.workflows.dsl.policy.TimeoutSaid;
            import solutions.letsbe.workflows.dsl.script.Script;
            import solutions.letsbe.workflows.dsl.zone.*;

            final class Ci {
                @InRepository("shop")
                interface ShopChecks extends Checks {}

                static final Script SCAN = Script.beside(Ci.class, "scan.sh");

                static Workflow<?> review() {
                    return workflow("review", ShopChecks.class)
                            .on(pullRequest())
                            .jobs(job("scan")
                                    .runsOn(Runner.of(Checks.class, "untrusted"))
                                    .steps(run(SCAN, "all").name("Scan"))
                                    .timeoutMinutes(5)
                                    .build())
                            .build();
                }

                static Workflow<?> guard() {
                    return scopedWorkflow("guard", ShopChecks.class)
                            .on(pullRequest())
                            .jobs(job("look").runsOn(Runner.of(Checks.class, "untrusted")).steps(run("true")).timeoutMinutes(5).build())
                            .build();
                }

                static Policy timeouts() {
                    return TimeoutSaid.POLICY;
                }
            }
            """;

    private static final String SCRIPT = """
            #!/usr/bin/env bash
            set -euo pipefail
            echo "scanning $1"
            """;

    @TempDir
    Path folder;

    private Path java;
    private Path script;

    @BeforeEach
    void write() throws IOException {
        java = Files.writeString(folder.resolve("Ci.java"), SOURCE);
        Files.writeString(folder.resolve("scan.sh"), SCRIPT);
        script = folder.resolve(".gitea/scripts/scan.sh");
    }

    private Run generate() {
        return Run.of("generate", java, "--into", folder);
    }

    private Run check() {
        return Run.of("check", java, "--into", folder);
    }

    @Test
    void aScriptIsInstalledWhereItIsCalled() {
        Run first = generate();
        assertThat(first.err()).isEmpty();
        assertThat(first.out().lines())
                .containsExactly(
                        "created   " + folder.resolve(".gitea/scoped_workflows/guard.yml"),
                        "created   " + script,
                        "created   " + folder.resolve(".gitea/workflows/review.yml"));
        assertThat(script).hasContent("""
                #!/usr/bin/env bash
                # Generated from ./scan.sh (owner Ci). Do not edit.
                # Change that file and run `./gitea-workflows generate`.
                set -euo pipefail
                echo "scanning $1"
                """);
        assertThat(folder.resolve(".gitea/workflows/review.yml"))
                .content()
                .contains("- name: Scan\n        run: bash .gitea/scripts/scan.sh all\n");
        assertThat(generate().out().lines()).allMatch(line -> line.startsWith("unchanged "));
        assertThat(check().out().strip()).isEqualTo("3 files are as the Java says");
    }

    @Test
    void anEditOfAnInstalledScriptIsDrift() throws IOException {
        generate();
        Files.writeString(script, Files.readString(script).replace("scanning", "skipping"));
        Run drift = check();
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out())
                .contains("scan.sh differs from what ./scan.sh says:")
                .contains("-echo \"skipping $1\"")
                .contains("+echo \"scanning $1\"");
    }

    @Test
    void aScriptThatNobodyCallsAnyMoreIsRemoved() throws IOException {
        generate();
        Files.writeString(java, SOURCE.replace("run(SCAN, \"all\")", "run(\"true\")"));
        assertThat(check().out()).contains("scan.sh is an orphan");
        assertThat(generate().out()).contains("removed   " + script);
        assertThat(script).doesNotExist();
        assertThat(folder.resolve("scan.sh")).exists();
    }

    @Test
    void aScriptOfSomebodyElseIsNeverOverwritten() throws IOException {
        Files.createDirectories(script.getParent());
        Files.writeString(script, SCRIPT);
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("scan.sh was not generated and is never overwritten");
        assertThat(script).hasContent(SCRIPT);
        assertThat(folder.resolve(".gitea/workflows")).doesNotExist();
    }

    @Test
    void aBrokenPolicyStopsEverything() throws IOException {
        Files.writeString(java, SOURCE.replaceFirst("\\.timeoutMinutes\\(5\\)\\n", "\n"));
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEqualToNormalizingNewlines("""
                policy timeout-said: A job that hangs holds its runner until Gitea gives up on it, after three hours by default.
                Ci.java:19: error: job 'scan' of 'review' has no timeout [timeout-said]
                  add .timeoutMinutes(...)
                1 violation of a policy; nothing is written as long as there is one
                """);
        assertThat(folder.resolve(".gitea")).doesNotExist();
        Run check = Run.of("check", java, "--into", folder, "--format", "json");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out())
                .contains("\"rule\" : \"timeout-said\"", "\"java\" : \"Ci.java:19\"", "\"rule\" : \"missing-file\"");
    }

    @Test
    void aPolicyThatFailsIsItsAuthorsFault() throws IOException {
        Files.writeString(
                java,
                SOURCE.replace(
                        "return TimeoutSaid.POLICY;",
                        "return new Policy(\"mine\", \"why\", delivery -> { throw new IllegalStateException(\"oh no\"); });"));
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("the policy mine failed at Ci.java:").contains("oh no");
        assertThat(folder.resolve(".gitea")).doesNotExist();
    }
}
