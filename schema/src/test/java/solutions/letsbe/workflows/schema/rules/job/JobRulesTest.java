package solutions.letsbe.workflows.schema.rules.job;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.in;
import static solutions.letsbe.workflows.schema.rules.RuleFindings.places;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Target;

/** Names, groups, variables, shells and outputs of jobs. */
class JobRulesTest {
    /** Jobs {@code a}, {@code b} and {@code c} of these keys. */
    private static String jobs(String... keys) {
        StringBuilder yaml = new StringBuilder("on: push\nconcurrency: run\njobs:\n");
        for (int i = 0; i < keys.length; i++) {
            yaml.append("  ").append("abc".charAt(i)).append(": {").append(keys[i].isEmpty() ? "" : keys[i] + ", ");
            yaml.append("runs-on: x, steps: [{run: x}]}\n");
        }
        return yaml.toString();
    }

    @Test
    void jobsSideBySideShareNoGroup() {
        assertThat(places("group-of-several-jobs", jobs("concurrency: g", "concurrency: {group: g}", "")))
                .containsExactly("5:28");
        assertThat(places("group-of-several-jobs", jobs("concurrency: g", "needs: a, concurrency: g", "")))
                .isEmpty();
        assertThat(places("group-of-several-jobs", jobs("concurrency: g", "needs: a", "needs: b, concurrency: g")))
                .isEmpty();
        assertThat(places("group-of-several-jobs", jobs("concurrency: g", "concurrency: h", "")))
                .isEmpty();
    }

    @Test
    void theGroupOfTheRunIsNoneForItsJobs() {
        assertThat(places("group-of-its-run", jobs("concurrency: run", "concurrency: other")))
                .containsExactly("4:20");
        assertThat(places(
                        "group-of-its-run",
                        jobs("concurrency: run"),
                        settings ->
                                settings.withTarget(new Target(GiteaVersion.parse("1.25"), Target.DEFAULT.runner()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            expression-in-job-name | name: '${{ github.ref }}'                                        | 1
            expression-in-job-name | name: '${{ matrix.x }}', strategy: {matrix: {x: [1]}}            | 0
            expression-in-job-name | name: plain                                                      | 0
            env-name               | env: {A B: 1, C=D: 1, E&F: 1, G-H: 1, "I\\tJ": 1, fine: 1}        | 4
            env-name               | container: {image: x, env: {A B: 1}}                             | 1
            env-name               | services: {db: {image: x, env: {A B: 1}}}                        | 1
            unknown-shell          | defaults: {run: {shell: zsh}}                                    | 1
            unknown-shell          | defaults: {run: {shell: 'zsh {0}'}}                              | 0
            unknown-shell          | defaults: {run: {shell: '${{ vars.SHELL }}'}}                    | 0
            unknown-shell          | defaults: {run: {shell: bash -e}}                                | 1
            no-timeout             | timeout-minutes: 5                                               | 0
            no-timeout             | ''                                                               | 1
            condition-takes-runner | if: true                                                         | 1
            condition-takes-runner | if: true, needs: b                                               | 0
            empty-section          | env: {}, outputs: {}                                             | 2
            """)
    void rows(String rule, String keys, int findings) {
        assertThat(places(rule, jobs(keys.equals("''") ? "" : keys))).hasSize(findings);
    }

    @Test
    void aNameIsTakenByAnotherJobsIdToo() {
        assertThat(places("repeated-job-name", jobs("", "name: a", "name: c"))).containsExactly("5:13");
    }

    @Test
    void namesOfMatricesTellTheirCombinationsApart() {
        assertThat(places("repeated-job-name", jobs("name: x, strategy: {matrix: {y: [1]}}", "name: x")))
                .isEmpty();
    }

    @Test
    void variablesAndShellsOfActionsAreReadToo() {
        String action = "name: x\nruns:\n  using: composite\n  steps:\n    - {run: x, shell: zsh, env: {A B: 1}}\n";
        assertThat(in("action.yml", "unknown-shell", action, settings -> settings))
                .hasSize(1);
        assertThat(in("action.yml", "env-name", action, settings -> settings)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            needs.a.outputs.x                 | 0
            needs.A.outputs['X']              | 0
            needs.a.outputs.y                 | 1
            needs.a.result                    | 1
            toJSON(needs)                     | 0
            needs.a.outputs                   | 0
            github.ref                        | 1
            """)
    void anOutputIsUsedWhereItMayBeRead(String expression, int findings) {
        String reader = "needs: a, env: {E: \"${{ " + expression + " }}\"}";
        assertThat(places("unused-job-output", jobs("outputs: {x: 1}", reader))).hasSize(findings);
    }

    @Test
    void anOutputIsUsedWhereTheWorkflowGivesItBack() {
        String call = "on: {workflow_call: {outputs: {o: {value: '${{ jobs.a.outputs.x }}'}}}}";
        assertThat(places("unused-job-output", jobs("outputs: {x: 1}").replace("on: push", call)))
                .isEmpty();
    }

    @Test
    void shellsOfWindowsAreFineWhereTheLabelSaysNothingElse() {
        String workflow = "on: push\njobs:\n  a:\n    runs-on: LABEL\n    steps: [{run: x, shell: cmd}]\n";
        assertThat(places("shell-of-other-system", workflow.replace("LABEL", "ubuntu")))
                .hasSize(1);
        assertThat(places("shell-of-other-system", workflow.replace("LABEL", "windows")))
                .isEmpty();
        assertThat(places("shell-of-other-system", workflow.replace("LABEL", "x")))
                .isEmpty();
    }
}
