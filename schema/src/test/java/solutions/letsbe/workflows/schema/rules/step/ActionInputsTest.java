package solutions.letsbe.workflows.schema.rules.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;

/** What a step must give an action, of this repository and of another one, and what it should give no longer. */
class ActionInputsTest {
    private static final String RUNS = "\nruns: {using: composite, steps: [{run: make, shell: bash}]}\n";

    private static final ActionCatalog CATALOG = uses -> Optional.of(new ActionInterface(
                    List.of(
                            new ActionInterface.Input("first", true, false),
                            new ActionInterface.Input("second", true, false),
                            new ActionInterface.Input("free", false, false),
                            new ActionInterface.Input("old", true, true)),
                    List.of()))
            .filter(known -> uses.endsWith("acme/tool@v1"));

    private static String workflow(String steps) {
        return "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n" + steps.indent(6);
    }

    /** What is found in a step that uses an action of these inputs. */
    private static List<String> local(String rule, String inputs, String step) {
        return local(rule, "tool/action.yml", inputs, step);
    }

    private static List<String> local(String rule, String path, String inputs, String step) {
        Repository repository = Repository.of(new GivenFiles(Map.of(path, "name: x\ninputs: {" + inputs + "}" + RUNS)));
        return FoundBy.rule(rule).in("ci.yml", workflow(step), repository, ActionCatalog.EMPTY);
    }

    private static List<String> remote(String rule, String step) {
        return FoundBy.rule(rule).in("ci.yml", workflow(step), Repository.UNKNOWN, CATALOG);
    }

    private static String requires(String place, String action, String input) {
        return place + " the action '" + action + "' requires the input '" + input + "', and runs with an empty one";
    }

    /** The runner takes a default that says nothing for an empty text, which is what the action gets anyway. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            required: true                                | true
            required: True                                | true
            required: 'true'                              | true
            "required: true, default: "                   | true
            "required: true, default: ~"                  | true
            "required: true, description: x"              | true
            "required: true, deprecationMessage: "        | true
            "required: true, deprecationMessage: ' '"     | true
            "required: true, default: ''"                 | false
            "required: true, default: 0"                  | false
            "required: true, default: '${{ github.token }}'" | false
            "required: true, deprecationMessage: x"       | false
            required: false                               | false
            required: '${{ true }}'                       | false
            "required: "                                  | false
            "description: 'true'"                         | false
            "default: x"                                  | false
            ""                                            | false
            """)
    void anInputOfALocalActionThatIsRequired(String said, boolean required) {
        assertThat(local("missing-local-input", "version: {" + said + "}", "- uses: ./tool"))
                .isEqualTo(required ? List.of(requires("6:15", "./tool", "version")) : List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with: {version: 21}",
                "with: {VERSION: 21}",
                "with: {version: ''}",
                "with: {version: }",
                "with: {version: '${{ vars.V }}'}"
            })
    void whatIsGivenToALocalAction(String with) {
        assertThat(local("missing-local-input", "Version: {required: true}", "- uses: ./tool\n  " + with))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with: ", "with: {}", "with: {versions: 21}", "env: {version: 21}", "name: version"})
    void whatIsNotGivenToALocalAction(String with) {
        assertThat(local("missing-local-input", "version: {required: true}", "- uses: ./tool\n  " + with))
                .containsExactly(requires("6:15", "./tool", "version"));
    }

    @Test
    void eachInputThatIsMissingIsToldOfAtEachStep() {
        assertThat(local(
                        "missing-local-input",
                        "a: {required: true}, b: {required: true}, c: {required: true}",
                        "- uses: ./tool\n  with: {b: x}\n- run: make\n- uses: ./tool\n  with: {a: x, C: x}"))
                .containsExactly(
                        requires("6:15", "./tool", "a"),
                        requires("6:15", "./tool", "c"),
                        requires("9:15", "./tool", "b"));
    }

    @ParameterizedTest
    @CsvSource({
        "./tool, tool/action.yml, true",
        "./tool/, tool/action.yaml, true",
        "$/tool, tool/action.yml, true",
        "./, action.yml, true",
        "./tool, action.yml, false",
        "./tool, tool/Dockerfile, false",
        "acme/tool@v1, tool/action.yml, false",
        "./${{ vars.TOOL }}, tool/action.yml, false"
    })
    void whereALocalActionStands(String uses, String path, boolean isIt) {
        assertThat(local("missing-local-input", path, "a: {required: true}", "- uses: " + uses))
                .isEqualTo(isIt ? List.of(requires("6:15", uses, "a")) : List.of());
    }

    @Test
    void ofTwoFilesOfAnActionTheShorterNameIsRead() {
        Repository repository = Repository.of(new GivenFiles(Map.of(
                "tool/action.yml", "name: x\ninputs: {a: {required: true}}" + RUNS,
                "tool/action.yaml", "name: x\ninputs: {b: {required: true}}" + RUNS)));
        assertThat(FoundBy.rule("missing-local-input")
                        .in("ci.yml", workflow("- uses: ./tool"), repository, ActionCatalog.EMPTY))
                .containsExactly(requires("6:15", "./tool", "a"));
    }

    @Test
    void aStepOfACompositeActionMustGiveThemToo() {
        Repository repository = Repository.of(
                new GivenFiles(Map.of("tool/action.yml", "name: x\ninputs: {a: {required: true}}" + RUNS)));
        String action = "name: y\ndescription: y\nruns:\n  using: composite\n  steps:\n    - uses: %s\n";
        assertThat(FoundBy.rule("missing-local-input")
                        .in("other/action.yml", action.formatted("./tool"), repository, CATALOG))
                .containsExactly(requires("6:13", "./tool", "a"));
        assertThat(FoundBy.rule("missing-action-input")
                        .in("other/action.yml", action.formatted("acme/tool@v1"), repository, CATALOG))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            ""                                      | first second
            "with: "                                | first second
            with: {first: x}                        | second
            with: {SECOND: x, other: y}             | first
            with: {first: '', second: }             | ""
            with: {first: '${{ vars.A }}', Second: x} | ""
            env: {first: x, second: x}              | first second
            """)
    void anInputOfAnotherRepositorysAction(String with, String missing) {
        List<String> told = missing.isEmpty()
                ? List.of()
                : List.of(missing.split(" ")).stream()
                        .map(name -> requires("6:15", "acme/tool@v1", name))
                        .toList();
        assertThat(remote("missing-action-input", "- uses: acme/tool@v1\n  " + with))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "acme/tool@v1, 2",
        "https://github.com/acme/tool@v1, 2",
        "acme/tool@v2, 0",
        "acme/tool/sub@v1, 0",
        "./acme/tool@v1, 0",
        "docker://acme/tool@v1, 0",
        "acme/tool@${{ vars.V }}, 0"
    })
    void whichActionsAreKnown(String uses, int findings) {
        assertThat(remote("missing-action-input", "- uses: " + uses)).hasSize(findings);
    }

    /** What another rule says of an action of this repository is not said twice. */
    @Test
    void aLocalActionIsNoneOfAnotherRepository() {
        assertThat(local("missing-action-input", "a: {required: true}", "- uses: ./tool"))
                .isEmpty();
        assertThat(remote("missing-local-input", "- uses: acme/tool@v1")).isEmpty();
    }

    private static String deprecated(String place, String input, String action) {
        return place + " the input '" + input + "' of '" + action + "' is deprecated and may stop working";
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            deprecationMessage: Say b.               | true
            "required: true, deprecationMessage: x"  | true
            "deprecationMessage: "                   | false
            deprecationMessage: ''                   | false
            deprecationMessage: ~                    | false
            "deprecated: true"                       | false
            "description: deprecationMessage"        | false
            """)
    void anInputOfALocalActionThatIsDeprecated(String said, boolean deprecated) {
        assertThat(local("deprecated-action-input", "a: {" + said + "}", "- uses: ./tool\n  with: {b: x, a: ''}"))
                .isEqualTo(deprecated ? List.of(deprecated("7:22", "a", "./tool")) : List.of());
    }

    @Test
    void aDeprecatedInputThatIsNotGiven() {
        assertThat(local("deprecated-action-input", "a: {deprecationMessage: x}", "- uses: ./tool\n  with: {b: x}"))
                .isEmpty();
        assertThat(local("deprecated-action-input", "a: {deprecationMessage: x}", "- uses: ./tool\n  env: {a: x}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            acme/tool@v1          | with: {old: x}             | 7:16 old
            acme/tool@v1          | with: {first: x, OLD: }    | 7:26 OLD
            acme/tool@v1          | with: {older: x, free: x}  | ""
            acme/tool@v2          | with: {old: x}             | ""
            """)
    void anInputOfAnotherRepositorysActionThatIsDeprecated(String uses, String with, String found) {
        assertThat(remote("deprecated-action-input", "- uses: " + uses + "\n  " + with))
                .isEqualTo(
                        found.isEmpty()
                                ? List.of()
                                : List.of(deprecated(found.split(" ")[0], found.split(" ")[1], uses)));
    }
}
