package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import solutions.letsbe.workflows.dsl.WorkflowProvider;

/** Input, message, exit code: one clear sentence, never a stack trace, nothing half written. */
class BadInputTest {
    private static final String GOOD = "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: x\n";

    @TempDir
    Path folder;

    private static void refused(Run run, String sentence) {
        assertThat(run.err()).contains(sentence);
        assertThat(run.err() + run.out()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
    }

    /** A file with something wrong in it is a finding, and the good file beside it is still read. */
    private void found(byte[] bytes, String words) throws IOException {
        Path bad = Files.write(folder.resolve("bad.yml"), bytes);
        Path good = Files.writeString(folder.resolve("wrong.yml"), GOOD.replace("runs-on", "run-on"));
        Run run = Run.of("lint", bad, good);
        assertThat(run.out()).contains(words).contains("bad.yml:").contains("wrong.yml:4:5");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void unknownCommand() {
        refused(Run.of("genrate"), "genrate");
    }

    @Test
    void noCommand() {
        refused(Run.of(), "a command is needed");
    }

    @Test
    void unknownOption() {
        refused(Run.of("check", "--colour"), "--colour");
    }

    @Test
    void missingPath() {
        refused(
                Run.of("lint", folder.resolve("none")),
                "none is not there; name a workflow file, or a folder that holds some");
    }

    @Test
    void unreadableFile() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("x.yml"), folder.resolve("nowhere"));
        refused(Run.of("lint", dangling), "x.yml: there is no such file");
    }

    /** Permissions do not hold for root, who runs tests in containers; memory that is not mapped cannot be read by anybody. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void unreadableFileForAnybody() throws IOException {
        Path unreadable = Files.createSymbolicLink(folder.resolve("y.yml"), Path.of("/proc/self/mem"));
        refused(Run.of("lint", unreadable), "cannot read " + unreadable);
    }

    @Test
    void symlinkLoop() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("loop"), folder);
        refused(Run.of("lint", folder), "links lead in a circle");
        Path self = folder.resolve("self.yml");
        Files.createSymbolicLink(self, self);
        refused(Run.of("lint", self), "cannot read");
    }

    @Test
    void invalidUtf8() throws IOException {
        found("on: push\nname: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1), "UTF-8");
    }

    @Test
    void truncatedYaml() throws IOException {
        found("on: [push\n".getBytes(StandardCharsets.UTF_8), "yaml-syntax");
    }

    @Test
    void controlCharacter() throws IOException {
        found("on: push\nname: \u0001\n".getBytes(StandardCharsets.UTF_8), "yaml-syntax");
    }

    @Test
    void aliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d]%n", i, i, i - 1, i - 1));
        }
        found(bomb.toString().getBytes(StandardCharsets.UTF_8), "yaml-limit");
    }

    @Test
    void nestedBrackets() throws IOException {
        found(("on: " + "[".repeat(200_000)).getBytes(StandardCharsets.UTF_8), "yaml-limit");
    }

    @Test
    void fiftyMegabytes() throws IOException {
        byte[] large = new byte[50 * 1024 * 1024];
        java.util.Arrays.fill(large, (byte) '#');
        found(large, "Gitea reads");
    }

    @Test
    void shortCommitInTheLock() throws IOException {
        Path lock = Files.writeString(
                folder.resolve("actions.lock.yml"),
                "actions:\n  - uses: actions/checkout\n    tag: v4\n    commit: 11d5960\n");
        refused(
                Run.of("bindings", "java", "--lock", lock, "--output", folder.resolve("out")),
                "actions.lock.yml: actions/checkout: 'commit' is '11d5960', but all 40 hexadecimal digits are needed");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void lockThatIsNoYaml() throws IOException {
        Path lock = Files.writeString(folder.resolve("actions.lock.yml"), "actions: [\n");
        refused(Run.of("bindings", "java", "--lock", lock, "--output", folder), "actions.lock.yml");
        refused(Run.of("bindings", "update", "--lock", folder.resolve("none.yml")), "none.yml: there is no such file");
    }

    @Test
    void noProvider() {
        refused(Run.of("generate", "--into", folder), "no workflows were found");
    }

    @Test
    void missingClassPath() {
        refused(Run.of("generate", "--class-path", folder.resolve("x.jar")), "x.jar, which is not there");
    }

    @Test
    void whatIsNoPath() {
        refused(Run.of("generate", "--class-path", "a\0b"), "which is no path");
        refused(Run.of("generate", "--into", "a\0b"), "is no path");
        refused(Run.of("generate", "a\0b.java"), "is no path in this locale");
        refused(Run.of("lint", "a\0b.yml"), "is no path in this locale");
    }

    @Test
    void repositoryWithoutPath() {
        refused(Run.of("generate", "--repository", "letsbe"), "--repository takes NAME=PATH");
    }

    @Test
    void aProviderThatThrows() throws IOException {
        Path classes = provider("throw new IllegalStateException(\"no disk\");");
        refused(
                Run.of("generate", "--class-path", classes, "--into", folder),
                "Broken failed at Broken.java:1: no disk");
        assertThat(folder.resolve(".gitea")).doesNotExist();
    }

    @Test
    void aPipelineThatIsRefused() throws IOException {
        Path classes = provider(
                "return List.of(workflow(\"w\").on(push(), push()).jobs(job(\"a\").runsOn(\"l\").steps(run(\"x\")).build()).build());");
        refused(
                Run.of("generate", "--class-path", classes, "--into", folder),
                "error: Broken.java:1: the workflow 'w' names the event push twice");
    }

    @Test
    void aProviderThatBreaksAnAssertion() throws IOException {
        refused(
                Run.of("generate", "--class-path", provider("throw new AssertionError(\"never\");"), "--into", folder),
                "Broken failed at Broken.java:1: never");
    }

    @Test
    void aProviderThatCannotBeLoaded() throws IOException {
        Path classes = provider("return List.of();");
        Files.write(classes.resolve("Broken.class"), new byte[] {1, 2, 3});
        refused(
                Run.of("generate", "--class-path", classes, "--into", folder),
                "a provider of workflows cannot be loaded");
    }

    @Test
    void aProviderThatDoesNotExist() throws IOException {
        Path classes = provider("return List.of();");
        Files.delete(classes.resolve("Broken.class"));
        refused(Run.of("check", "--class-path", classes, "--into", folder), "a provider of workflows cannot be loaded");
    }

    @Test
    void aProviderThatSaysNothing() throws IOException {
        refused(
                Run.of("generate", "--class-path", provider("return List.of();"), "--into", folder),
                "no workflows were found: Broken lists none");
    }

    @Test
    void whatAProviderPrintsStandsApart() throws IOException {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream forPrograms = new ByteArrayOutputStream();
        ByteArrayOutputStream forPeople = new ByteArrayOutputStream();
        System.setOut(new PrintStream(forPrograms, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(forPeople, true, StandardCharsets.UTF_8));
        try {
            Run.of("generate", "--class-path", provider("System.out.println(\"here\"); return List.of();"));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(forPrograms.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(forPeople.toString(StandardCharsets.UTF_8)).startsWith("here");
    }

    @Test
    void aKeySaidTwice() throws IOException {
        Path classes = provider(
                "return List.of(workflow(\"w\").on(push()).jobs(job(\"a\").runsOn(\"l\").steps(run(\"x\").name(\"n\").raw(\"name\", 1)).build()).build());");
        refused(
                Run.of("generate", "--class-path", classes, "--into", folder),
                "error: Broken.java:1: raw(\"name\", ...) says a key that is there already");
    }

    @Test
    void repositoryThatNoWorkflowIsFor() throws IOException {
        Path classes = provider(
                "return List.of(workflow(\"w\").on(push()).jobs(job(\"a\").runsOn(\"l\").steps(run(\"x\")).build()).build());");
        refused(
                Run.of("generate", "--class-path", classes, "--into", folder, "--repository", "shpo=" + folder),
                "--repository names 'shpo', which no workflow is for");
        assertThat(folder.resolve(".gitea")).doesNotExist();
    }

    @Test
    void aPipelineThatRefersToItself() throws IOException {
        Path classes = provider("return workflows();");
        refused(Run.of("generate", "--class-path", classes, "--into", folder), "Broken failed");
    }

    @Test
    void aFolderThatIsAFile() throws IOException {
        Path classes = provider(
                "return List.of(workflow(\"w\").on(push()).jobs(job(\"a\").runsOn(\"l\").steps(run(\"x\")).build()).build());");
        Files.writeString(folder.resolve(".gitea"), "x");
        refused(Run.of("generate", "--class-path", classes, "--into", folder), ".gitea is no folder");
    }

    @Test
    void aFindingInAGeneratedFileNamesTheJavaLine() throws IOException {
        Path classes = provider(
                "return List.of(workflow(\"w\").on(push()).jobs(job(\"a\").runsOn(\"l\").steps(run(\"x\").raw(\"nme\", 1)).build()).build());");
        assertThat(Run.of("generate", "--class-path", classes, "--into", folder).out())
                .contains("1 escape hatch in use");
        Path yaml = folder.resolve(".gitea/workflows/w.yml");
        Run run = Run.of("lint", "--class-path", classes, yaml);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("'nme'").contains("made at Broken.java:1");
        Files.writeString(yaml, Files.readString(yaml) + "# edited\n");
        assertThat(Run.of("lint", "--class-path", classes, yaml).out()).doesNotContain("made at");
    }

    @Test
    void missingSource() {
        refused(Run.of("generate", folder.resolve("Ci.java")), "Ci.java is not there");
    }

    private Path provider(String body) throws IOException {
        Path source = Files.writeString(
                folder.resolve("Broken.java"),
                "import static solutions.letsbe.workflows.dsl.Gitea.*; import java.util.List; import solutions.letsbe.workflows.dsl.*; public class Broken implements WorkflowProvider { public List<Workflow<?>> workflows() { "
                        + body + " } }");
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve("META-INF/services/" + WorkflowProvider.class.getName()), "Broken\n");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(List.of(code)).containsExactly(0);
        return classes;
    }
}
