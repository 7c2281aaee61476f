package solutions.letsbe.workflows.schema.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import solutions.letsbe.workflows.schema.finding.Finding;

/** Whatever the bytes are, findings come back, in the order of the file, and soon. */
class BrokenFilesTest {
    private static final String WHOLE = """
            name: whole
            run-name: ${{ github.ref }}
            on:
              push: {branches: [main, 'v*'], paths: ["**.java"]}
              pull_request: &pr
                types: [opened, labeled]
              schedule:
                - cron: CRON_TZ=Europe/Berlin 0 5 * * 1
              workflow_dispatch:
                inputs:
                  level: {type: choice, options: [a, b], default: a, required: true}
              workflow_call:
                inputs: {x: {type: number, default: 1.5}}
                secrets: {token: {required: false}}
                outputs: {y: {value: "${{ jobs.build.outputs.y }}"}}
            permissions: {contents: read, packages: write}
            env: {A: 1, B: ~, C: 0x1F}
            defaults: {run: {shell: bash, working-directory: ./x}}
            concurrency: {group: "g-${{ github.ref }}", cancel-in-progress: true}
            jobs:
              build:
                runs-on: [self-hosted, linux]
                needs: []
                strategy:
                  fail-fast: false
                  max-parallel: 2
                  matrix: {os: [a, b], include: [{os: c, n: 1}]}
                container: {image: 'x:1', credentials: {username: u, password: "${{ secrets.P }}"}}
                services: {db: {image: y, ports: ["5432:5432"], cmd: [z]}}
                timeout-minutes: 10
                outputs: {y: "${{ steps.s.outputs.z }}"}
                steps:
                  - &co {uses: actions/checkout@v4, with: {fetch-depth: 0}}
                  - id: s
                    if: always() && github.event_name == 'push'
                    run: |
                      echo "z=1" >> "$GITHUB_OUTPUT"
                    continue-on-error: ${{ matrix.n == 1 }}
              call: {uses: ./.gitea/workflows/x.yml, secrets: inherit, with: {a: b}}
            """;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "&a ",
            "*a",
            "*co",
            "<<: *pr\n",
            "<<: ",
            "!!str ",
            "!x ",
            "|\n",
            ">-\n",
            "\n",
            "\t",
            "\"",
            "'",
            "#",
            "? ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "${{",
            "}}",
            "~",
            "null",
            "\0",
            "\r",
            "\u2028",
            "\uD83D\uDE00",
            "'': ",
            "99999999999: ",
            "1e999",
            ".inf",
            "0x",
            "on: ",
            "jobs:\n",
            "steps",
            "\"\\ud800\"",
            "\\",
            "@",
            "`",
            ", ");

    @Property(tries = 3000)
    @Label("A workflow with pieces put in, taken out and doubled gives findings and nothing else")
    void changedFilesGiveFindings(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(WHOLE);
        for (int i = random.nextInt(8); i >= 0 && text.length() > 0; i--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.setLength(Math.max(1, at));
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        check(random.nextBoolean() ? "ci.yml" : "action.yml", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    @Label("A workflow with other bytes gives findings and nothing else")
    void changedBytesGiveFindings(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        check("ci.yml", Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
    }

    private static void check(String file, byte[] bytes) {
        List<Finding> findings = WorkflowValidator.validate(file, bytes);
        assertThat(findings).isSorted();
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.start()).isLessThanOrEqualTo(finding.end());
            assertThat(finding.start().line()).isPositive();
            assertThat(finding.start().column()).isPositive();
        });
    }

    /** The whole file is right, so that a change is needed for a finding. */
    @Test
    void theUnchangedFileHasOneMistakeAndTwoAnchorsThatNobodyUses() {
        assertThat(WorkflowValidator.validate("ci.yml", WHOLE.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::message)
                .containsExactly(
                        "the anchor 'pr' is never used",
                        "'needs' of job 'build' is empty",
                        "the anchor 'co' is never used");
    }

    /** A second or two; by the square of their number it would be a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"k%d: 1\n", "j%d: &a%1$d\n"})
    @Timeout(20)
    void manyMistakesTakeNotMuchLongerThanOne(String line) {
        StringBuilder text = new StringBuilder();
        int lines = 0;
        while (text.length() < 900_000) {
            text.append(line.formatted(lines++));
        }
        assertThat(WorkflowValidator.validate("ci.yml", text.toString().getBytes(StandardCharsets.UTF_8)))
                .hasSizeGreaterThan(lines);
    }

    /** Read as a number, digits take the square of their count: half a minute for this file. */
    @Test
    @Timeout(10)
    void aLongNumberTakesNotMuchLongerThanAText() {
        String text = "on: push\njobs: {}\nname: " + "9".repeat(1_000_000) + "\n";
        assertThat(WorkflowValidator.validate("ci.yml", text.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactly("empty-value");
    }

    /** A name can hold anything; the sentence about it stays a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {? \"%1$s\" : 1, ? \"%1$s\" : 2}",
                "env: {? \"%1$s\" : [1]}",
                "jobs: {? \"%1$s\" : {steps: {}}}",
                "on: {? \"%1$s\" : {}}",
                "env: {a: &%2$s 1, b: !%2$s 1}",
                "env: {a: *%2$s }"
            })
    void namesDoNotBreakMessages(String form) {
        String text = form.formatted("\\e\\n\\u202e" + "x".repeat(500), "x".repeat(500));
        assertThat(WorkflowValidator.validate("ci.yml", text.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.message()).hasSizeLessThan(250).matches("[^\\p{Cntrl}\\p{Cf}]+"));
    }

    @Test
    @Timeout(30)
    void aLargeMergeTakesNotMuchLongerThanASmallOne() {
        StringBuilder text = new StringBuilder("on: push\nx-base: &base\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("  a").append(i).append(": 1\n");
        }
        text.append("jobs: {}\nenv:\n  <<: *base\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("  b").append(i).append(": 1\n");
        }
        assertThat(WorkflowValidator.validate("ci.yml", text.toString().getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("ignored-key", "merge-key", "empty-value");
    }

    @Test
    void manyThreadsGetTheSameFindings() throws Exception {
        byte[] bytes = WHOLE.replace("runs-on", "run-on").getBytes(StandardCharsets.UTF_8);
        List<Finding> expected = WorkflowValidator.validate("ci.yml", bytes);
        assertThat(expected).hasSizeGreaterThan(3);
        Callable<List<Finding>> task = () -> WorkflowValidator.validate("ci.yml", bytes);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<List<Finding>> results = new ArrayList<>();
            for (Future<List<Finding>> result : threads.invokeAll(Collections.nCopies(200, task))) {
                results.add(result.get());
            }
            assertThat(results).allMatch(expected::equals);
        } finally {
            threads.shutdownNow();
        }
    }
}
