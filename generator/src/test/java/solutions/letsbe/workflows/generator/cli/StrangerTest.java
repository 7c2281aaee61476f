package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with an empty folder and one Java file, from the first run to every kind of drift. */
class StrangerTest {
    private static final String SOURCE = """
            import static actions.Actions.checkout;
            import static solutions.letsbe.workflows.dsl.Gitea.*;

            import solutions.letsbe.workflows.dsl.Workflow;

            final class Ci {
                static Workflow<?> define() {
                    return workflow("ci")
                            .on(push().branches("main"), pullRequest())
                            .jobs(job("test").runsOn("ubuntu-latest").steps(checkout(), run("./mvnw -B verify")).build())
                            .build();
                }
            }
            """;

    private static final String YAML = """
            # Generated from Ci (owner Ci). Do not edit.
            # Change the Java and run `./gitea-workflows generate`.
            name: ci

            on:
              push:
                branches:
                  - main
              pull_request:

            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                  - run: ./mvnw -B verify
            """;

    @TempDir
    Path folder;

    private Path java;
    private Path yaml;

    @BeforeEach
    void write() throws IOException {
        java = Files.writeString(folder.resolve("Ci.java"), SOURCE);
        yaml = folder.resolve(".gitea/workflows/ci.yml");
    }

    private Run generate() {
        return Run.of("generate", java, "--into", folder);
    }

    private Run check() {
        return Run.of("check", java, "--into", folder);
    }

    @Test
    void oneFileBecomesOneWorkflow() throws IOException {
        Run first = generate();
        assertThat(first.err()).isEmpty();
        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("created   " + yaml + System.lineSeparator());
        assertThat(yaml).hasContent(YAML);
        assertThat(Run.of("lint", yaml).code()).isZero();
        assertThat(check().code()).isZero();
    }

    @Test
    void theSecondRunWritesNothing() throws IOException {
        generate();
        Object before = Files.getLastModifiedTime(yaml);
        assertThat(generate().out()).isEqualTo("unchanged " + yaml + System.lineSeparator());
        assertThat((Object) Files.getLastModifiedTime(yaml)).isEqualTo(before);
        try (Stream<Path> files = Files.list(yaml.getParent())) {
            assertThat(files).containsExactly(yaml);
        }
    }

    @Test
    void anEditByHandIsExplained() throws IOException {
        generate();
        Files.writeString(
                yaml,
                YAML.replace("v7.0.1", "v4.4.0")
                        .replace("3d3c42e5aac5ba805825da76410c181273ba90b1", "11d5960a326750d5838078e36cf38b85af677262")
                        .replace("ubuntu-latest", "elsewhere"));
        Run drift = check();
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out())
                .contains("ci.yml differs from what Ci says:")
                .contains("job test: runs-on elsewhere -> ubuntu-latest")
                .contains("job test: step 1: actions/checkout v4.4.0 -> v7.0.1")
                .contains("-    runs-on: elsewhere")
                .contains("+    runs-on: ubuntu-latest");
        assertThat(Run.of("check", java, "--into", folder, "--format", "json").out())
                .contains("\"rule\" : \"drift\"");
    }

    @Test
    void aMissingFileIsExplained() throws IOException {
        generate();
        Files.delete(yaml);
        Run drift = check();
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out()).contains("ci.yml is missing; Ci defines it");
    }

    @Test
    void anOrphanIsExplainedAndRemoved() throws IOException {
        generate();
        Path orphan = yaml.resolveSibling("old.yml");
        Files.writeString(orphan, YAML);
        Run drift = check();
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out()).contains("old.yml is an orphan");
        assertThat(generate().out()).contains("removed   " + orphan);
        assertThat(orphan).doesNotExist();
    }

    /** The last workflow of a repository leaves its file behind in a folder that nothing is written to any more. */
    @Test
    void anOrphanOfARepositoryThatHasNoneAnyMoreIsFound() throws IOException {
        String zones = """
                import static solutions.letsbe.workflows.dsl.Gitea.*;
                import solutions.letsbe.workflows.dsl.Workflow;
                import solutions.letsbe.workflows.dsl.zone.*;
                final class Ci {
                    @InRepository("one") interface One extends Checks {}
                    @InRepository("two") interface Two extends Checks {}
                    @InRepository("three") interface Three extends Checks {}
                    static <Z extends Checks> Workflow<Z> in(Class<Z> zone) {
                        return workflow("ci", zone).on(push())
                            .jobs(job("a").runsOn(Runner.of(zone, "l")).steps(run("true")).build()).build();
                    }
                    static Workflow<?> one() { return in(One.class); }
                    static Workflow<?> two() { return in(Two.class); }
                    static Workflow<?> three() { return in(Three.class); }
                }
                """;
        Files.writeString(java, zones);
        assertThat(generate().code()).isZero();
        Path last = folder.resolve("three/.gitea/workflows/ci.yml");
        assertThat(last).exists();
        Path byHand = Files.writeString(last.resolveSibling("hand.yml"), "on: push\n");
        Files.writeString(java, zones.replaceAll("(?m)^.*three\\(\\).*$", ""));
        assertThat(check().out()).contains("three/.gitea/workflows/ci.yml is an orphan");
        assertThat(generate().out()).contains("removed   " + last);
        assertThat(last).doesNotExist();
        assertThat(byHand).exists();
        assertThat(check().code()).isZero();
    }

    @Test
    void whatOthersWroteIsNeverTouched() throws IOException {
        generate();
        Path byHand = Files.writeString(yaml.resolveSibling("hand.yml"), "on: push\njobs: {}\n");
        Path ofOthers =
                Files.writeString(yaml.resolveSibling("other.yml"), YAML.replace("owner Ci", "owner org.other"));
        assertThat(check().code()).isZero();
        generate();
        assertThat(byHand).exists();
        assertThat(ofOthers).exists();
        Files.writeString(yaml, "on: push\n");
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("was not generated and is never overwritten");
        assertThat(yaml).hasContent("on: push\n");
    }

    @Test
    void aFindingNamesTheJavaLine() {
        generate();
        Run lines = Run.of("generate", java, "--into", folder, "--line-map");
        assertThat(lines.out()).contains("ci.yml:12  Ci.java:10").contains("ci.yml:16  Ci.java:10");
    }

    @Test
    void whatDoesNotCompileGeneratesNothing() throws IOException {
        Files.writeString(java, SOURCE.replace(".steps(checkout(), run(\"./mvnw -B verify\"))", ""));
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("Ci.java:10").contains("JobWithoutSteps");
        assertThat(yaml).doesNotExist();
    }

    @Test
    void whatDoesNotBuildGeneratesNothing() throws IOException {
        Files.writeString(java, SOURCE.replace("push().branches(\"main\")", "push().branches(\"[\")"));
        Run refused = generate();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("error: Ci.java:9: the branches pattern '[' is wrong");
        assertThat(yaml).doesNotExist();
    }
}
