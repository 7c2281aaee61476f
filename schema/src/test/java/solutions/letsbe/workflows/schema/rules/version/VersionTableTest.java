package solutions.letsbe.workflows.schema.rules.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;

/** What each version makes of each key, event, type, context and form: on the last version that fails, and on the first that works. */
class VersionTableTest {
    private static final String OK = "";

    /**
     * A row of the table.
     *
     * @param what it is about
     * @param gitea a server
     * @param runner a runner
     * @param rule what is found on the line that is marked; nothing where it works
     * @param workflow the workflow, in which {@code #} marks the line
     */
    record Row(String what, String gitea, String runner, String rule, String workflow) {
        @Override
        public String toString() {
            return what + " on " + gitea + " with " + runner + (rule.isEmpty() ? " works" : ": " + rule);
        }
    }

    private static Row top(String gitea, String runner, String rule, String lines) {
        return new Row(
                lines.lines().findFirst().orElse(""),
                gitea,
                runner,
                rule,
                "name: a\n" + lines + (lines.contains("on:") ? "" : "\non: push")
                        + "\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n");
    }

    private static Row on(String gitea, String rule, String lines) {
        return new Row(
                lines,
                gitea,
                "3.3",
                rule,
                "name: a\non:\n" + lines.indent(2) + "jobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n");
    }

    private static Row job(String gitea, String runner, String rule, String lines) {
        return new Row(
                lines,
                gitea,
                runner,
                rule,
                "name: a\non: push\njobs:\n  z:\n    runs-on: x\n    steps:\n      - run: make\n  a:\n"
                        + (lines.contains("uses:") && !lines.contains("steps:") ? "" : "    runs-on: x\n")
                                .repeat(lines.contains("runs-on") ? 0 : 1)
                        + lines.indent(4)
                        + (lines.contains("uses:") || lines.contains("steps:")
                                ? ""
                                : "    steps:\n      - run: make\n"));
    }

    private static Row step(String gitea, String runner, String rule, String lines) {
        return new Row(
                lines,
                gitea,
                runner,
                rule,
                "name: a\non: push\njobs:\n  a:\n    runs-on: x\n    steps:\n"
                        + ("- " + lines.replace("\n", "\n  ")).indent(6));
    }

    static List<Row> rows() {
        return List.of(
                // keys, facts by key
                top("1.24.7", "3.3", "ignored-by-version", "run-name: nightly #"),
                top("1.25", "3.3", OK, "run-name: nightly #"),
                top("1.25.4", "3.3", "ignored-by-version", "permissions: #\n  contents: read"),
                top("1.26", "3.3", OK, "permissions: #\n  contents: read"),
                top("1.25.4", "3.3", "ignored-by-version", "concurrency: one #"),
                top("1.26", "3.3", OK, "concurrency: one #"),
                job("1.25.4", "3.3", "ignored-by-version", "permissions: #\n  contents: read"),
                job("1.26", "3.3", OK, "permissions: #\n  contents: read"),
                job("1.25.4", "3.3", "ignored-by-version", "concurrency: one #"),
                job("1.26", "3.3", OK, "concurrency: one #"),
                job("1.27.3", "1.0.8", "ignored-by-version", "timeout-minutes: 5 #"),
                job("1.22", "2.0", OK, "timeout-minutes: 5 #"),
                job("1.26.4", "3.3", "ignored-by-version", "continue-on-error: true #"),
                job("1.27", "1.0.8", "ignored-by-version", "continue-on-error: true #"),
                job("1.27", "2.0", OK, "continue-on-error: true #"),
                job("1.26.4", "2.0", OK, "continue-on-error: false #"),
                job("28", "3.3", "ignored-key", "environment: production #"),
                job("28", "3.3", "ignored-key", "snapshot: image #"),
                job("28.1", "3.3", OK, "strategy:\n  max-parallel: 2 #\n  matrix:\n    n: [1, 2]"),
                job("1.27.3", "3.3", "idle-by-version", "strategy:\n  max-parallel: 2 #\n  matrix:\n    n: [1, 2]"),
                job("1.27.3", "3.3", "refused-by-version", "needs: z\nstrategy: ${{ fromJSON(needs.z.outputs.s) }} #"),
                job(
                        "1.27.3",
                        "3.3",
                        "differs-by-version",
                        "needs: z\nstrategy:\n  matrix:\n    n: ${{ fromJSON(needs.z.outputs.n) }} #"),
                job("1.26.4", "3.3", "differs-by-version", "uses: ./.gitea/workflows/called.yml #"),
                job("1.27", "3.3", OK, "uses: ./.gitea/workflows/called.yml #"),
                job("1.27.3", "3.3", "refused-by-version", "uses: $/.gitea/workflows/called.yml #"),
                job("28", "3.3", OK, "uses: $/.gitea/workflows/called.yml #"),
                step(
                        "1.27.2",
                        "3.3",
                        "refused-by-version",
                        "run: make\ncontinue-on-error: ${{ vars.LENIENT == 'yes' }} #"),
                step("1.27.3", "3.3", OK, "run: make\ncontinue-on-error: ${{ vars.LENIENT == 'yes' }} #"),
                step("1.22", "3.3", OK, "run: make\ncontinue-on-error: true #"),
                step("1.27.3", "3.1", "refused-by-version", "uses: $/actions/build #"),
                step("1.27.3", "3.2", OK, "uses: $/actions/build #"),
                step("1.27.3", "3.3", "refused-by-version", "uses: self:o/r/p@v1 #"),
                step("1.27.3", "2.0", "refused-by-version", "uses: actions/upload-artifact@v4 #"),
                step("1.22", "3.0", OK, "uses: actions/upload-artifact@v4 #"),
                step("1.25.4", "3.0", "refused-by-version", "uses: actions/upload-artifact@v6 #"),
                step("1.22", "1.0.8", OK, "uses: actions/upload-artifact@v3 #"),
                step("1.26.4", "3.3", "idle-by-version", "run: echo done >> \"$GITHUB_STEP_SUMMARY\" #"),
                step("1.27", "3.3", OK, "run: echo done >> \"$GITHUB_STEP_SUMMARY\" #"),
                // conditions of jobs
                job("1.22.6", "3.3", "differs-by-version", "needs: z\nif: failure() #"),
                job("1.22.6", "3.3", OK, "needs: z\nif: always() #"),
                job("1.23", "3.3", OK, "needs: z\nif: failure() #"),
                job(
                        "1.27",
                        "3.3",
                        "differs-by-version",
                        "needs: z\nstrategy:\n  matrix:\n    n: [1, 2]\nif: matrix.n == 1 #"),
                job("1.27.1", "3.3", OK, "needs: z\nstrategy:\n  matrix:\n    n: [1, 2]\nif: matrix.n == 1 #"),
                job("1.27", "3.3", "differs-by-version", "needs: z\nif: ${{ !cancelled() }} #"),
                job("1.26.4", "3.3", OK, "needs: z\nif: ${{ !cancelled() }} #"),
                // events
                on("1.24.7", "ignored-by-version", "workflow_run: #\n  workflows: [b]"),
                on("1.25", OK, "workflow_run: #\n  workflows: [b]"),
                on("1.25.4", "ignored-by-version", "workflow_run:\n  workflows: [b]\n  types:\n    - in_progress #"),
                on("1.26", OK, "workflow_run:\n  workflows: [b]\n  types:\n    - in_progress #"),
                on("1.22.6", "ignored-by-version", "workflow_dispatch: #"),
                on("1.23", OK, "workflow_dispatch: #"),
                on("1.26.2", "refused-by-version", "push:\nworkflow_call: #\n  inputs:\n    a:\n      type: string"),
                on("1.26.3", OK, "push:\nworkflow_call: #\n  inputs:\n    a:\n      type: string"),
                on("1.26.2", OK, "workflow_call: #\n  inputs:\n    a:\n      type: string"),
                on("1.23", "refused-by-version", "push:\n  branches: main #"),
                on("1.22.6", OK, "push:\n  branches: main #"),
                on("1.24", OK, "push:\n  branches: main #"),
                on("1.26.4", "differs-by-version", "push:\n  branches:\n    - '{main,next}' #"),
                on("1.27", OK, "push:\n  branches:\n    - '{main,next}' #"),
                on("1.23.8", "differs-by-version", "push:\n  tags: ['v*']\n  paths: [src/**] #"),
                on("1.24", OK, "push:\n  tags: ['v*']\n  paths: [src/**] #"),
                // contexts
                job("1.24.7", "3.3", "differs-by-version", "runs-on: ${{ github.ref_name }} #"),
                job("1.25", "3.3", OK, "runs-on: ${{ github.ref_name }} #"),
                job("1.22", "3.3", OK, "runs-on: ${{ vars.LABEL }} #"),
                step("1.27.3", "3.0", "differs-by-version", "run: make\nif: job.services.db.id != '' #"),
                step("1.27.3", "3.1", OK, "run: make\nif: job.services.db.id != '' #"),
                step("1.27.3", "0.6.1", "differs-by-version", "run: make\nif: github.run_attempt == 1 #"),
                step("1.27.3", "3.3", "differs-by-version", "run: make\nif: github.ref_protected #"),
                step("28", "3.3", OK, "run: make\nif: github.ref_protected #"),
                new Row(
                        "a boolean input as a value",
                        "1.27",
                        "3.3",
                        "differs-by-version",
                        "name: a\non:\n  workflow_dispatch:\n    inputs:\n      dry:\n        type: boolean\njobs:\n  a:\n"
                                + "    runs-on: x\n    steps:\n      - run: make\n        if: '!inputs.dry' #\n"),
                new Row(
                        "a boolean input as a value",
                        "1.27.1",
                        "3.3",
                        OK,
                        "name: a\non:\n  workflow_dispatch:\n    inputs:\n      dry:\n        type: boolean\njobs:\n  a:\n"
                                + "    runs-on: x\n    steps:\n      - run: make\n        if: '!inputs.dry' #\n"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsWhatTheVersionDoesNotDo(Row row) {
        int line = (int) row.workflow()
                        .substring(0, row.workflow().indexOf('#'))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        RuleSettings settings = RuleSettings.DEFAULT.withTarget(
                new Target(GiteaVersion.parse(row.gitea()), RunnerVersion.parse(row.runner())));
        List<Finding> found = Checker.of(settings)
                .check(
                        "ci.yml",
                        row.workflow().getBytes(StandardCharsets.UTF_8),
                        new Surroundings(settings, Repository.UNKNOWN, ActionCatalog.EMPTY))
                .stream()
                .filter(finding ->
                        finding.rule().endsWith("-by-version") || finding.rule().equals(row.rule()))
                .filter(finding -> finding.start().line() == line)
                .toList();
        if (row.rule().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(Finding::rule).containsOnly(row.rule());
            assertThat(found.get(0).message()).doesNotEndWith(".").doesNotContain("  ");
        }
    }
}
