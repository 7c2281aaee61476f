package solutions.letsbe.workflows.schema.rules.script;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.in;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.places;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;

/** What is said of scripts, and what is left unsaid because a script might be right. */
class ScriptRulesTest {
    /** The script begins in line 7 and column 11. */
    private static String workflow(String script) {
        return """
                on: push
                jobs:
                  a:
                    runs-on: x
                    steps:
                      - run: |
                %s
                        id: s
                      - run: x
                        env:
                          V: ${{ steps.s.outputs.v }}
                """.formatted(script.indent(10).stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo v=1 >> $GITHUB_OUTPUT",
                "echo \"v=1\" >> \"$GITHUB_OUTPUT\"",
                "echo 'v=1' >>\"${GITEA_OUTPUT}\"",
                "echo V=1 >> $GITHUB_OUTPUT",
                ">> $GITHUB_OUTPUT echo v=1",
                "echo >> $GITHUB_OUTPUT v=1",
                "echo v=1 | tee -a $GITHUB_OUTPUT",
                "printf 'u=%s\\nv=%s\\n' 1 2 >> $GITHUB_OUTPUT",
                "echo 'v<<EOF' >> $GITHUB_OUTPUT\ncat x >> $GITHUB_OUTPUT\necho EOF >> $GITHUB_OUTPUT",
                "{ echo u=1; echo v=2; } >> $GITHUB_OUTPUT",
                "{\n  echo u=1\n} >> $GITHUB_OUTPUT",
                "for n in u v; do echo \"$n=1\" >> $GITHUB_OUTPUT; done",
                "echo \"${{ matrix.name }}=1\" >> $GITHUB_OUTPUT",
                "cat <<EOF >> $GITHUB_OUTPUT\nv=1\nEOF",
                "cat result >> $GITHUB_OUTPUT",
                "./build.sh",
                "python3 tools/version.py",
                "make version",
                "echo $(./version.sh)",
                "if ./check; then echo u=1 >> $GITHUB_OUTPUT; fi; python x.py $GITHUB_OUTPUT",
                "out=$GITHUB_OUTPUT\necho v=1 >> $out",
                "echo '::set-output name=v::1'",
                "echo ::set-output name=V::$(./version.sh)",
                "echo u=1 >> $GITHUB_OUTPUT; printf '::set-output name=v::%s\\n' 1",
                "echo \"::set-output name=u::1\n::set-output name=v::2\"",
                "echo \"::set-output name=$n::1\"",
                "printf '::set-output name=%s::%s\\n' v 1",
                "echo \"::set-output name=${{ matrix.name }}::1\"",
                "echo \"::set-output name=v${{ matrix.name }}::1\"",
                "echo '::set-output name=u::1'\nls | sed 's/^/::set-output name=/'",
                "echo '::set-output name=u::1'\ncat <<EOF\n::set-output name=v::1\nEOF",
                "c='::set-output name=v::1'\necho $c",
                "echo '::set-output name=u::1'\necho '##[set-output name=v;]1'",
                "echo '##[set-output name=v;]1'",
            })
    void anOutputThatMayBeWrittenIsNotMissed(String script) {
        assertThat(places("unwritten-output", workflow(script))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo u=1 >> $GITHUB_OUTPUT",
                "echo \"version=1\" >> \"$GITHUB_OUTPUT\"  # v=1",
                "echo v=1",
                "v=$(git describe)\necho \"v=$v\"",
                "echo v=1 >> $GITHUB_ENV",
                "echo 'u<<EOF' >> $GITHUB_OUTPUT\necho EOF >> $GITHUB_OUTPUT",
                "echo u=1 | tee -a \"$GITHUB_OUTPUT\"",
                "printf 'u=1\\n' >> $GITHUB_OUTPUT",
                "if [ -f x ]; then echo u=1 >> $GITHUB_OUTPUT; else echo w=1 >> $GITHUB_OUTPUT; fi",
                "cat <<EOF\n./other\nEOF",
                "echo '::set-output name=u::1'",
                "echo ::set-output name=version::$(./version.sh)",
                "v=$(node -p 1)\necho \"::set-output name=u::$v\"\necho \"::set-output name=w::v\"",
                "echo \"::set-output name=u::1\" ; echo w=1 >> $GITHUB_OUTPUT",
            })
    void anOutputThatIsSurelyNotWrittenIsTold(String script) {
        assertThat(places("unwritten-output", workflow(script))).hasSize(1);
    }

    @Test
    void outputsOfOtherShellsAndOfActionsAreNotJudged() {
        assertThat(places("unwritten-output", workflow("echo u").replace("id: s", "id: s\n        shell: python")))
                .isEmpty();
        assertThat(places(
                        "unwritten-output",
                        "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - {uses: x@v1, id: s}\n"
                                + "      - run: x\n        env: {V: \"${{ steps.s.outputs.v }}\"}\n"))
                .isEmpty();
    }

    @Test
    void outputsOfActionsFollowTheirSteps() {
        String action = """
                name: x
                outputs:
                  v: {value: "${{ steps.s.outputs.v }}"}
                runs:
                  using: composite
                  steps:
                    - {run: echo hello, id: s, shell: bash}
                """;
        assertThat(in("action.yml", "unwritten-output", action, settings -> settings))
                .extracting(finding -> finding.start().line())
                .containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            old-workflow-command     | x; echo "::set-output name=a::b" | 7:20
            old-workflow-command     | echo "::save-state name=a::b"    | 7:17
            old-workflow-command     | echo "::set-outputs name=a::b"   | ~~
            refused-workflow-command | echo "::set-env name=a::b"       | 7:17
            refused-workflow-command | echo "::add-path::b"             | 7:17
            overwritten-file         | echo a=b > $GITHUB_OUTPUT        | ~~
            overwritten-file         | echo a=b > $GITHUB_ENV; echo c=d > $GITHUB_OUTPUT | ~~
            overwritten-file         | echo a=b > $GITHUB_ENV; echo c=d > ${GITEA_ENV}   | 7:44
            unquoted-file            | echo a=b >> $GITHUB_ENV          | 7:20
            unquoted-file            | echo a=b >> "$GITHUB_ENV"        | ~~
            unquoted-file            | echo a=b >> $OTHER               | ~~
            """)
    void rows(String rule, String script, String places) {
        assertThat(String.join(" ", places(rule, workflow(script)))).isEqualTo(places);
    }

    @Test
    void aRefusedCommandIsTakenWhereSomebodyAllowsIt() {
        String workflow = workflow("echo ::set-env name=a::b");
        assertThat(places("refused-workflow-command", workflow)).hasSize(1);
        assertThat(places("refused-workflow-command", "env: {ACTIONS_ALLOW_UNSECURE_COMMANDS: true}\n" + workflow))
                .isEmpty();
    }

    @Test
    void olderRunnersObeyWhatLaterOnesRefuse() {
        String workflow = workflow("echo ::set-env name=a::b");
        UnaryOperator<RuleSettings> old =
                settings -> settings.withTarget(new Target(GiteaVersion.parse("1.26"), RunnerVersion.parse("1.0")));
        assertThat(places("refused-workflow-command", workflow, old)).isEmpty();
        assertThat(places("old-workflow-command", workflow, old)).hasSize(1);
    }

    @Test
    void ghIsFineWithATokenOfItsOwn() {
        for (String token : List.of("${{ secrets.GITHUB_TOKEN }}", "${{ gitea.token }}", "${{ github.token }}")) {
            assertThat(places(
                            "gh-with-gitea-token", "env: {GH_TOKEN: \"" + token + "\"}\n" + workflow("x\ngh pr list")))
                    .containsExactly("9:11");
        }
        assertThat(places(
                        "gh-with-gitea-token", "env: {GH_TOKEN: \"${{ secrets.OTHER }}\"}\n" + workflow("gh pr list")))
                .isEmpty();
        assertThat(places(
                        "gh-with-gitea-token",
                        "env: {GITHUB_TOKEN: \"${{ github.token }}\", GH_HOST: ghe.example}\n"
                                + workflow("gh pr list")))
                .isEmpty();
        assertThat(places("gh-with-gitea-token", workflow("gh pr list"))).isEmpty();
    }
}
