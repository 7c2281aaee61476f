package solutions.letsbe.workflows.schema.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of others in scripts, and the ways that they take. */
class ScriptRulesTest {
    static Stream<Arguments> scripts() {
        return Stream.of(
                of("directly", "script-injection", "- run: echo ${{ github.event.issue.title }}", 6),
                of("as gitea", "script-injection", "- run: echo ${{ gitea.event.issue.title }}", 6),
                of("in brackets", "script-injection", "- run: echo ${{ github['EVENT'].issue['title'] }}", 6),
                of("with a computed key", "script-injection", "- run: echo ${{ github.event.issue[env.X] }}", 6),
                of("in any commit", "script-injection", "- run: echo ${{ github.event.commits[0].message }}", 6),
                of("joined", "script-injection", "- run: echo ${{ join(github.event.commits.*.message) }}", 6),
                of("formatted", "script-injection", "- run: echo ${{ format('{0}', github.head_ref) }}", 6),
                of("as JSON", "script-injection", "- run: echo '${{ toJSON(github.event) }}'", 6),
                of("all as JSON", "script-injection", "- run: echo '${{ toJSON(github) }}'", 6),
                of("read from JSON", "script-injection", "- run: echo ${{ fromJSON(toJSON(github.event)).x }}", 6),
                of("as the other choice", "script-injection", "- run: echo ${{ env.A || github.head_ref }}", 6),
                of("in a choice", "script-injection", "- run: echo ${{ env.A && github.head_ref || 'x' }}", 6),
                of("only asked for", "script-injection", "- run: echo ${{ github.head_ref && 'a' || 'b' }}"),
                of("only compared", "script-injection", "- run: echo ${{ github.head_ref == 'a' }}"),
                of("only searched", "script-injection", "- run: echo ${{ contains(github.head_ref, 'a') }}"),
                of("negated", "script-injection", "- run: echo ${{ !github.head_ref }}"),
                of("a number", "script-injection", "- run: echo ${{ github.event.issue.number }}"),
                of("in a name", "script-injection", "- name: ${{ github.event.issue.title }}\n  run: make"),
                of(
                        "as a variable of the shell",
                        "script-injection",
                        "- run: echo \"$TITLE\"\n  env:\n    TITLE: ${{ github.event.issue.title }}"),
                of(
                        "as a variable of an expression",
                        "script-injection",
                        "- run: echo ${{ env.TITLE }}\n  env:\n    TITLE: ${{ github.event.issue.title }}",
                        6),
                of(
                        "a variable that another hides",
                        "script-injection",
                        "- run: echo ${{ env.TITLE }}\n  env:\n    TITLE: fixed"),
                of("written for later steps", "script-injection", """
                        - run: |
                            short="${TITLE%%:*}"
                            echo "SHORT=$short" >> "$GITHUB_ENV"
                          env:
                            TITLE: ${{ github.event.issue.title }}
                        - run: echo ${{ env.SHORT }}
                        """, 11),
                of(
                        "an action's script",
                        "script-injection",
                        "- uses: actions/github-script@v7\n  with:\n    script: f('${{ github.head_ref }}')",
                        8),
                of(
                        "an action's script from another host",
                        "script-injection",
                        "- uses: https://github.com/Actions/github-script@v7\n  with:\n    SCRIPT: f('${{ github.head_ref }}')",
                        8),
                of(
                        "an input that is no script",
                        "script-injection",
                        "- uses: actions/checkout@v7\n  with:\n    ref: ${{ github.head_ref }}"),
                of("through an output", "untrusted-output-in-script", """
                        - id: a
                          run: echo "title=${{ github.event.issue.title }}" >> $GITHUB_OUTPUT
                        - run: echo ${{ steps.a.outputs.title }} ${{ steps.a.outputs.other }}
                        """, 8),
                of("through a block's output", "untrusted-output-in-script", """
                        - id: a
                          run: |
                            {
                              echo "body<<END"
                              echo "$BODY"
                              echo END
                            } >> "$GITEA_OUTPUT"
                          env:
                            BODY: ${{ github.event.issue.body }}
                        - run: echo ${{ steps.a.outputs.body }}
                        """, 15),
                of("through a heredoc", "untrusted-output-in-script", """
                        - id: a
                          run: |
                            cat <<EOF >> $GITHUB_OUTPUT
                            fixed=1
                            title=$TITLE
                            EOF
                          env:
                            TITLE: ${{ github.event.issue.title }}
                        - run: echo ${{ steps.a.outputs.fixed }}
                        - run: echo ${{ steps.a.outputs.title }}
                        """, 15),
                of("an output that was only decided by it", "untrusted-output-in-script", """
                        - id: a
                          run: |
                            if [[ "$TITLE" == fix* ]]; then echo "kind=fix" >> $GITHUB_OUTPUT; fi
                            [ -z "$TITLE" ] && echo "kind=none" >> $GITHUB_OUTPUT
                          env:
                            TITLE: ${{ github.event.issue.title }}
                        - run: echo ${{ steps.a.outputs.kind }}
                        """),
                of("names of changed files", "untrusted-output-in-script", """
                        - id: a
                          uses: tj-actions/changed-files@v46
                        - run: echo ${{ steps.a.outputs.all_changed_files }} ${{ steps.a.outputs.any_changed }}
                        """, 8),
                of("a branch", "collaborator-text-in-script", "- run: echo ${{ github.ref_name }}", 6),
                of("a commit", "collaborator-text-in-script", "- run: echo ${{ github.sha }}"),
                of("any expression", "expression-in-script", "- run: echo ${{ github.sha }}", 6),
                of("a choice of texts", "expression-in-script", "- run: echo ${{ env.A && 'a' || 'b' }}", 6),
                of("a secret", "secret-in-script", "- run: echo ${{ secrets.A }}", 6),
                of(
                        "a stranger's folder of programs",
                        "untrusted-environment-file",
                        "- run: echo $DIR | tee -a $GITHUB_PATH\n  env:\n    DIR: ${{ github.head_ref }}",
                        6),
                of(
                        "a stranger's variable in PowerShell",
                        "untrusted-environment-file",
                        "- run: echo \"A=$env:DIR\" >> $env:GITHUB_ENV\n  env:\n    DIR: ${{ github.head_ref }}",
                        6),
                of(
                        "a variable of one's own",
                        "untrusted-environment-file",
                        "- run: echo A=$DIR >> $GITHUB_ENV\n  env:\n    DIR: ${{ github.sha }}"),
                of("a secret printed", "printed-secret", "- run: |\n    make\n    echo ${{ secrets.A }}", 8),
                of(
                        "a secret handed on",
                        "printed-secret",
                        "- run: |\n    echo ${{ secrets.A }} | docker login\n    echo ${{ secrets.A }} > key"),
                of("a part of a secret", "unmasked-secret-part", "- run: ${{ fromJSON(secrets.A)['b'] }}", 6),
                of("all secrets", "all-secrets", "- run: ${{ join(secrets.*) }}", 6),
                of("one secret", "all-secrets", "- run: ${{ toJSON(secrets.A) }} ${{ secrets['B'] }}"));
    }

    private static Arguments of(String name, String rule, String steps, Integer... lines) {
        return Arguments.of(name, rule, steps, List.of(lines));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scripts")
    void tells(String name, String rule, String steps, List<Integer> lines) {
        assertThat(Asked.lines(rule, "ci.yml", Asked.workflow("issues", steps))).isEqualTo(lines);
    }

    @Test
    void followsOutputsOfJobsAndMatrices() {
        String yaml = """
                on: issues
                env:
                  WHOLE: ${{ github.event.issue.body }}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    outputs:
                      title: ${{ steps.t.outputs.title }}
                    steps:
                      - id: t
                        run: echo "title=$WHOLE" >> $GITHUB_OUTPUT
                  b:
                    needs: a
                    runs-on: ubuntu-latest
                    strategy:
                      matrix:
                        title: ["${{ github.event.issue.title }}"]
                        fixed: [1]
                        include:
                          - fixed: ${{ github.head_ref }}
                    steps:
                      - run: echo ${{ needs.a.outputs.title }}
                      - run: echo ${{ matrix.title }}
                      - run: echo ${{ matrix.fixed }} ${{ matrix.other }}
                """;
        assertThat(Asked.lines("untrusted-output-in-script", "ci.yml", yaml)).containsExactly(22);
        assertThat(Asked.lines("script-injection", "ci.yml", yaml)).containsExactly(23, 24);
    }

    @Test
    void inputsOfFixedTypesAreNobodysText() {
        String yaml = """
                on:
                  workflow_dispatch:
                    inputs:
                      text: {type: string}
                      plain: {}
                      choice: {type: choice, options: [a]}
                      flag: {type: boolean}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    steps:
                      - run: echo ${{ inputs.text }}
                      - run: echo ${{ github.event.inputs.plain }}
                      - run: echo ${{ inputs.choice }} ${{ inputs.flag }}
                """;
        assertThat(Asked.lines("input-in-script", "ci.yml", yaml)).containsExactly(12, 13);
    }

    @Test
    void actionsHaveScriptsToo() {
        String yaml = """
                name: greet
                inputs:
                  who: {}
                runs:
                  using: composite
                  steps:
                    - run: echo ${{ inputs.who }}
                      shell: bash
                    - run: echo ${{ github.event.issue.title }}
                      shell: bash
                """;
        assertThat(Asked.lines("input-in-script", "action.yml", yaml)).containsExactly(7);
        assertThat(Asked.lines("script-injection", "action.yml", yaml)).containsExactly(9);
    }

    @Test
    void variablesAndOutputsThatReadThemselvesEnd() {
        String yaml = """
                on: issues
                env:
                  A: ${{ env.A }}
                jobs:
                  a:
                    runs-on: ubuntu-latest
                    needs: a
                    env:
                      B: ${{ env.B }}${{ needs.a.outputs.o }}
                    outputs:
                      o: ${{ needs.a.outputs.o }}${{ steps.s.outputs.o }}
                    steps:
                      - id: s
                        run: echo "o=${{ steps.s.outputs.o }}$A$B" >> $GITHUB_OUTPUT
                        env:
                          A: ${{ env.A }}${{ steps.s.outputs.o }}
                      - run: echo ${{ steps.s.outputs.o }}${{ env.B }}
                """;
        assertThat(Asked.lines("script-injection", "ci.yml", yaml)).isEmpty();
    }
}
