package solutions.letsbe.workflows.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code simulate} on files that somebody wrote by hand. */
class SimulateCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        file("app/.gitea/workflows/ci.yml", """
                name: ci
                on: [push, workflow_dispatch]
                jobs:
                  look: {runs-on: x, outputs: {go: "${{ steps.s.outputs.go }}"}}
                  build: {needs: look, if: needs.look.outputs.go == 'yes', runs-on: x}
                  call: {uses: acme/shared/.gitea/workflows/build.yml@main}
                """);
        file("app/.github/workflows/old.yml", "on: push\njobs: {a: {runs-on: x}}\n");
        file("shared/.gitea/workflows/build.yml", "on: workflow_call\njobs: {inner: {runs-on: x}}\n");
        file("shared/.gitea/scoped_workflows/policy.yml", "name: policy\non: push\njobs: {a: {runs-on: x}}\n");
    }

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Run simulate(String arguments) {
        return Run.of((Object[]) ("simulate --from " + folder + " --owner acme " + arguments).split(" "));
    }

    @Test
    void readsAFolderOfRepositories() {
        Run run = simulate("--event push --repository app");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                push in app, on Gitea 1.27.3

                ci (.gitea/workflows/ci.yml)
                  starts: it asks for 'push'
                  1  look        runs       it needs no other job
                  1  call        runs       it needs no other job
                  2  build       unknown    it depends on needs.look.outputs.go
                  2  call/inner  runs       it needs no other job
                  the run never ends, or nobody can tell how

                policy (acme/shared .gitea/scoped_workflows/policy.yml)
                  starts: it asks for 'push'
                  1  a  runs       it needs no other job
                  the run succeeds

                Does not start:
                  old  Gitea looks into '.gitea/workflows' alone where that exists, and not into '.github/workflows'

                Commit statuses:
                  success  ci / look (push)
                  success  ci / call (push)
                  unknown  ci / build (push)
                  success  ci.yml / inner (push)
                  success  acme/shared: policy / a (push)
                """);
    }

    @Test
    void takesWhatIsSaidForGranted() {
        assertThat(simulate("--event workflow_dispatch --workflow ci --output look.go=yes --fail call/inner")
                        .out())
                .contains("build       runs", "call/inner  fails", "call        fails");
    }

    @Test
    void jobsThatFailAndFilesThatChangeAreNamedOneByOne() throws IOException {
        file("app/.gitea/workflows/web.yml", "name: web\non: {push: {paths: [web/**]}}\njobs: {a: {runs-on: x}}\n");
        Run run = simulate("--event push --fail look --fail web/a --changed doc/a.md --changed web/a.js");
        assertThat(run.out()).containsPattern(" look +fails ").containsPattern(" a +fails ");
        assertThat(simulate("--event push --fail look --changed doc/a.md").out())
                .containsPattern("Does not start:[^:]* web  ");
    }

    @Test
    void readsOneRepository() {
        Run run = Run.of("simulate", "--from", folder.resolve("app"), "--event", "push", "--gitea", "1.26");
        assertThat(run.out()).contains("on Gitea 1.26").doesNotContain("inner").doesNotContain("policy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--event pullrequest | did you mean 'pull_request'?",
                "--event tag | --event tag needs the tag: --tag v1.2.3",
                "--event push --workflow cj | did you mean 'ci'?",
                "--event push --repository gone | there is no repository 'gone'",
                "--event push --output x=1 | '--output takes JOB.NAME=VALUE'",
                "--event push --input x | --input takes a name",
                "--event push --gitea 12 | there is no Gitea 12.0",
                "--event push --branch a --tag b | give --branch or --tag",
                "--event push --branch a --base b | --base is the branch of a pull request",
                "--event push A.java | no Java file can be given beside it",
                "--event push --changed a.txt A.java | no Java file can be given beside it",
                "--event push --fail look A.java | no Java file can be given beside it",
                "--event push --format svg | --format",
                "--activity x | --event"
            })
    void refusesWithOneSentence(String arguments, String message) {
        Run run = simulate(arguments);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void refusesAFolderWithoutWorkflows() {
        assertThat(Run.of("simulate", "--event", "push", "--from", folder.resolve("gone"))
                        .err())
                .isEqualTo(
                        "error: --from names " + folder.resolve("gone") + ", which is no folder or cannot be read\n");
        assertThat(Run.of("simulate", "--event", "push", "--from", folder.resolve("app/.gitea"))
                        .err())
                .startsWith("error: there is no workflow in ");
    }
}
