package solutions.letsbe.workflows.schema.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Example;

/** Which workflows a job can call, and what it must give them. */
class CalledWorkflowsTest {
    private static final String CALLED = ".gitea/workflows/called.yml";
    private static final String JOBS = "jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n";

    private static String caller(String uses) {
        return "name: caller\non: push\njobs:\n  call:\n    uses: " + uses + "\n";
    }

    private static List<String> missing(String uses, Repository repository) {
        return FoundBy.rule("missing-called-workflow")
                .in(".gitea/workflows/caller.yml", caller(uses), repository, ActionCatalog.EMPTY);
    }

    private static Repository repository(String path) {
        return Repository.of(new GivenFiles(Map.of(path, "on: workflow_call\n" + JOBS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./.gitea/workflows/called.yaml",
                "./.gitea/workflows/Called.yml",
                "./.gitea/called.yml",
                "$/.gitea/workflows/other.yml"
            })
    void aFileThatIsNotThere(String uses) {
        assertThat(missing(uses, repository(CALLED)))
                .containsExactly("5:11 the repository has no '" + uses.substring(2) + "', so that the job fails");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./.gitea/workflows/called.yml",
                "$/.gitea/workflows/called.yml",
                "acme/ci/.gitea/workflows/none.yml@v1",
                "https://git.example.org/acme/ci/.gitea/workflows/none.yml@v1",
                "./.gitea/workflows/none.yml@v1",
                "./.gitea/workflows/${{ vars.NAME }}.yml"
            })
    void aFileThatIsThereOrElsewhereOrNotNamed(String uses) {
        assertThat(missing(uses, repository(CALLED))).isEmpty();
    }

    @Test
    void aFileOutsideTheFoldersOfWorkflowsIsThere() {
        assertThat(missing("./ci/called.yaml", repository("ci/called.yaml"))).isEmpty();
    }

    @Test
    void whereTheRepositoryIsNotKnownNothingIsMissing() {
        assertThat(missing("./.gitea/workflows/none.yml", Repository.UNKNOWN)).isEmpty();
        assertThat(missing("./.gitea/workflows/none.yml", Repository.partOf(new GivenFiles(Map.of()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            workflow_call                                 | true
            [push, workflow_call]                         | true
            {push: , workflow_call: }                     | true
            {workflow_call: {inputs: {}}}                 | true
            push                                          | false
            [workflow_dispatch]                           | false
            {workflow_dispatch: {inputs: {}}}             | false
            {push: {branches: [workflow_call]}}           | false
            Workflow_Call                                 | false
            ""                                            | false
            """)
    void onlyAWorkflowOfTheEventCanBeCalled(String on, boolean callable) {
        List<String> told = List.of("5:11 './.gitea/workflows/called.yml' cannot be called, so that the job fails:"
                + " 'workflow_call' is not among its events");
        assertThat(FoundBy.rule("not-callable")
                        .in(Example.of(caller("./" + CALLED)).and(CALLED, "on: " + on + "\n" + JOBS)))
                .isEqualTo(callable ? List.of() : told);
    }

    @Test
    void aWorkflowOfAnotherRepositoryCannotBeCalledEither() {
        String uses = "acme/ci/.gitea/workflows/b.yml@v1";
        GivenFiles files = new GivenFiles(
                Map.of(), named -> Optional.of(named).filter(uses::equals).map(name -> ("on: push\n" + JOBS)
                        .getBytes(StandardCharsets.UTF_8)));
        FoundBy rule = FoundBy.rule("not-callable");
        assertThat(rule.in("x.yml", caller(uses), Repository.of(files), ActionCatalog.EMPTY))
                .containsExactly("5:11 '" + uses
                        + "' cannot be called, so that the job fails: 'workflow_call' is not among its events");
        assertThat(rule.in("x.yml", caller(uses.replace("v1", "v2")), Repository.of(files), ActionCatalog.EMPTY))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrNoWorkflowAtAllIsNotSaidToLackAnEvent() {
        FoundBy rule = FoundBy.rule("not-callable");
        assertThat(rule.in(caller("./" + CALLED))).isEmpty();
        assertThat(rule.in(Example.of(caller("./" + CALLED)).and(CALLED, "- a list\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./a.yml@v1               | a workflow of the same repository is called at the same commit, so no ref can follow
            $/.gitea/workflows/a.yml@v1 | a workflow of the same repository is called at the same commit, so no ref can follow
            ./.gitea/workflows/a     | it names no file that ends with .yml or .yaml
            ./.gitea/workflows/a.YML | it names no file that ends with .yml or .yaml
            ./.gitea//a.yml          | the path is not written in its shortest form
            ./.gitea/./a.yml         | the path is not written in its shortest form
            ./../x/a.yml             | the path is not written in its shortest form
            ./${{ vars.A }}.yml      | no expression is evaluated in it
            .gitea/workflows/a.yml   | it says no ref
            .gitea/a.yml             | it is neither ./path/file.yml nor owner/repository/path/file.yml@ref
            acme/x@v1                | it is neither ./path/file.yml nor owner/repository/path/file.yml@ref
            acme/x/a.yml             | it says no ref
            acme/x/a.yml@            | it says no ref
            acme/x/a@v1              | it names no file that ends with .yml or .yaml
            a b/x/a.yml@v1           | it is neither ./path/file.yml nor owner/repository/path/file.yml@ref
            docker://a/b/c.yml       | it is neither ./path/file.yml nor owner/repository/path/file.yml@ref
            ssh://git@a/b/c/d.yml@v1 | it is neither ./path/file.yml nor owner/repository/path/file.yml@ref
            https://git.example.org  | after the host the owner and the repository are missing
            https://git.example.org/acme/x/a.yml | it says no ref
            """)
    void whatNamesNoWorkflow(String uses, String why) {
        assertThat(FoundBy.rule("invalid-called-workflow").in(caller(uses)))
                .containsExactly("5:11 '" + uses + "' names no workflow, so that the job fails: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./a.yml",
                "./.gitea/workflows/a.yaml",
                "$/.gitea/workflows/a.yml",
                "acme/x/a.yml@v1",
                "a.b-c_d/x.y/.github/workflows/a.yml@feature/a@b",
                "http://localhost:3000/acme/x/a.yml@v1",
                "' ./a.yml '",
                ">\n      ./a.yml"
            })
    void whatNamesAWorkflow(String uses) {
        assertThat(FoundBy.rule("invalid-called-workflow").in(caller(uses))).isEmpty();
    }

    @Test
    void usesOfAStepIsNone() {
        assertThat(FoundBy.rule("invalid-called-workflow")
                        .in("on: push\n" + JOBS.replace("run: make", "uses: acme/x@v1")))
                .isEmpty();
    }

    private static List<String> inputs(String inputs, String given) {
        return FoundBy.rule("missing-call-input")
                .in(Example.of(caller("./" + CALLED) + given.indent(4))
                        .and(CALLED, "on:\n  workflow_call:\n    inputs: {" + inputs + "}\n" + JOBS));
    }

    private static String requires(String input) {
        return "5:11 './.gitea/workflows/called.yml' requires the input '" + input + "', and the job fails without it";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "required: true",
                "required: True",
                "required: TRUE",
                "type: boolean, required: true",
                "required: true, description: x"
            })
    void anInputThatIsRequired(String said) {
        assertThat(inputs("a: {type: string, " + said.replace("type: boolean, ", "") + "}", ""))
                .containsExactly(requires("a"));
    }

    /** Any default will do, also one that says nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "required: false",
                "required: ",
                "description: 'true'",
                "required: '${{ true }}'",
                "required: true, default: x",
                "required: true, default: ''",
                "required: true, default: ",
                "required: true, default: false"
            })
    void anInputThatIsNot(String said) {
        assertThat(inputs("a: {type: string, " + said + "}", "")).isEmpty();
    }

    @Test
    void anInputThatIsLeftEmpty() {
        assertThat(inputs("a: ", "")).isEmpty();
        assertThat(inputs("", "with: {a: x}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with: {a: x}", "with: {a: }", "with: {a: ''}", "with: {b: x, a: '${{ github.ref }}'}"})
    void whatIsGiven(String given) {
        assertThat(inputs("a: {type: string, required: true}", given)).isEmpty();
    }

    /** Gitea compares the names with their case, other than GitHub. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with: ",
                "with: {A: x}",
                "with: {b: x}",
                "secrets: {a: '${{ secrets.A }}'}",
                "secrets: inherit"
            })
    void whatIsNotGiven(String given) {
        assertThat(inputs("a: {type: string, required: true}", given)).containsExactly(requires("a"));
    }

    @Test
    void eachInputIsToldOfByItself() {
        String required = ": {type: string, required: true}";
        assertThat(inputs("a" + required + ", b" + required + ", c" + required, "with: {b: x}"))
                .containsExactly(requires("a"), requires("c"));
    }

    @Test
    void inputsOfWhatCannotBeCalledAndOfOtherEventsAreNotAskedFor() {
        FoundBy rule = FoundBy.rule("missing-call-input");
        Example example = Example.of(caller("./" + CALLED));
        String dispatch = "workflow_dispatch: {inputs: {a: {type: string, required: true}}}";
        assertThat(rule.in(example.and(CALLED, "on: {" + dispatch + "}\n" + JOBS)))
                .isEmpty();
        assertThat(rule.in(example.and(CALLED, "on: {workflow_call: , " + dispatch + "}\n" + JOBS)))
                .isEmpty();
        assertThat(rule.in(example)).isEmpty();
    }

    @Test
    void inputsOfAWorkflowOfAnotherRepository() {
        String uses = "acme/ci/.gitea/workflows/b.yml@v1";
        GivenFiles files = new GivenFiles(
                Map.of(),
                named -> Optional.of(("on: {workflow_call: {inputs: {a: {type: string, required: true}}}}\n" + JOBS)
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(FoundBy.rule("missing-call-input")
                        .in("x.yml", caller(uses), Repository.of(files), ActionCatalog.EMPTY))
                .containsExactly("5:11 '" + uses + "' requires the input 'a', and the job fails without it");
    }
}
