package solutions.letsbe.workflows.schema.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.check.FoundBy;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;

/** Where rules end that have just one wrong and one right example: what they leave alone, and what else they tell. */
class EdgesOfRulesTest {
    private static final String COMMIT = "3d3c42e5aac5ba805825da76410c181273ba90b1";

    private static final UnaryOperator<RuleSettings> OF_1_25 = settings -> settings.withTarget(
            new Target(GiteaVersion.parse("1.25"), settings.target().runner()));

    static Stream<Arguments> steps() {
        return Stream.of(
                of("relative-action", "- uses: https://github.com/acme/tool@v1\n- uses: acme/tool@v1", 8),
                of("invalid-step-id", "- id: _a-1\n  run: make\n- id: 1a\n  run: make", 9),
                of("local-action-before-checkout", "- run: git clone https://git.example.org/a/b .\n- uses: ./x"),
                of("image-without-digest", "- uses: docker://alpine\n- uses: docker://alpine:latest"),
                of("image-without-digest", "- uses: docker://alpine:3@sha256:abc\n- uses: docker://alpine:3.20", 8),
                of(
                        "kept-credentials",
                        "- uses: acme/checkout@v1\n- uses: acme/check@v1\n"
                                + "- {uses: actions/checkout@v1, with: {persist-credentials: true}}",
                        7,
                        9),
                of(
                        "odd-action-path",
                        "- uses: acme//tool@v1\n- uses: acme/tool/./x@v1\n- uses: https://git.example.org/acme/tool@v1"
                                + "\n- uses: acme/tool/x@v1",
                        7,
                        8),
                of("unpinned-tool", "- {uses: actions/checkout@v4, with: {ref: latest}}"),
                of("hard-coded-password", "- {uses: docker/login-action@v3, with: {password: hunter2}}", 7),
                of("hard-coded-password", "- {uses: docker/login-action@v3, with: {password: ''}}"),
                of("hard-coded-password", "- {uses: acme/login-action@v3, with: {password: hunter2}}"),
                of(
                        "pin-comment",
                        "- uses: acme/tool@" + COMMIT + " # v1.0.0\n- uses: acme/tool@" + COMMIT + " # v1.0.1\n"
                                + "- uses: acme/tool@v1",
                        8),
                of("archived-action", "- uses: https://git.example.org/actions/setup-ruby@v1"),
                of("archived-action", "- uses: https://GitHub.com/Actions/Setup-Ruby@v1", 7),
                of("secret-in-wide-env", "- run: make\n  env: {A: '${{ secrets.A }}'}"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("steps")
    void ofSteps(String rule, String steps, List<Integer> lines) {
        assertThat(lines(rule, """
                name: ci
                on: push
                jobs:
                  test:
                    runs-on: ubuntu-latest
                    steps:
                """ + steps.indent(6), settings -> settings)).isEqualTo(lines);
    }

    static Stream<Arguments> workflows() {
        String called = "jobs:\n  call:\n    uses: ";
        String job = "jobs:\n  test:\n    runs-on: ubuntu-latest\n    ";
        String make = "steps: [{run: make}]\n";
        return Stream.of(
                of("inherited-secrets", called + "./.gitea/workflows/x.yml\n    secrets: inherit"),
                of("inherited-secrets", called + "acme/x/.gitea/workflows/x.yml@v1\n    secrets: {A: inherit}"),
                of("secret-in-wide-env", job + "env: {A: '${{ secrets.A }}'}\n    " + make),
                of("secret-in-wide-env", "env: {A: '${{ secrets.A }}'}\n" + job + make, 3),
                of("missing-permissions", job + "permissions: {}\n    " + make),
                of("missing-permissions", "permissions: {}\n" + job + make),
                of("write-all-permissions", job + "permissions: write-all\n    " + make, 6),
                of("wide-permissions", job + "permissions: {contents: write}\n    " + make),
                of("wide-permissions", job + "permissions: read-all\n    " + make, 6),
                of("wide-permissions", "permissions: {contents: read, issues: write}\n" + job + make, 3),
                of(
                        "undocumented-permission",
                        "permissions:\n  contents: read\n  # labels them\n  issues: write\n  actions: read # looks\n"
                                + "  code: write\n" + job + make,
                        8),
                of(
                        "hard-coded-password",
                        job + "services: {db: {image: a, credentials: {username: a, password: b}}}\n    " + make,
                        6),
                of(
                        "no-concurrency",
                        job + "concurrency: a\n    " + make + "  more:\n    runs-on: ubuntu-latest\n    " + make,
                        2),
                of("no-concurrency", job + "concurrency: a\n    " + make),
                of("long-output-name", job + "outputs: {" + "a".repeat(255) + ": b}\n    " + make),
                of("long-output-name", job + "outputs: {" + "a".repeat(256) + ": b}\n    " + make, 6));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("workflows")
    void ofWorkflows(String rule, String rest, List<Integer> lines) {
        assertThat(lines(rule, "name: ci\non: push\n" + rest, settings -> settings))
                .isEqualTo(lines);
    }

    static Stream<Arguments> versions() {
        String call = "name: ci\non: push\njobs:\n  call:\n    uses: ";
        String make = "jobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n";
        return Stream.of(
                of("workflow-of-another-server", call + "https://GitHub.com/acme/x/.gitea/workflows/x.yml@v1", 5),
                of("called-outside-folder", call + "acme/x/flows/x.yml@v1", 5),
                of("missing-permissions", "name: ci\non: push\n" + make, 4),
                of("no-concurrency", "name: ci\non: push\n" + make, 2));
    }

    /** What Gitea does only since a later version is no matter of an earlier one. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void ofVersions(String rule, String workflow, List<Integer> lines) {
        assertThat(lines(rule, workflow, settings -> settings)).isEqualTo(lines);
        assertThat(lines(rule, workflow, OF_1_25)).isEmpty();
    }

    static Stream<Arguments> events() {
        String when = "jobs:\n  test:\n    if: github.event_name == 'push'\n    runs-on: a\n    steps: [{run: make}]\n";
        String cache = "jobs:\n  test:\n    runs-on: a\n    steps:\n      - uses: ";
        return Stream.of(
                of("callers-event-name", "on: workflow_call\n" + when, 5),
                of("callers-event-name", "on: [push, workflow_call]\n" + when),
                of("callers-event-name", "on: workflow_call\n" + when.replace("push", "workflow_call")),
                of("no-concurrency", "on: {schedule: [{cron: '0 3 * * *'}]}\n" + when),
                of("cache-in-release", "on: {push: {tags: [v*]}}\n" + cache + "actions/cache@v4\n", 7),
                of("cache-in-release", "on: {push: {tags: [v*], branches: [main]}}\n" + cache + "actions/cache@v4\n"),
                of("cache-in-release", "on: release\n" + cache + "actions/cache/save@v4\n"),
                of("cache-in-release", "on: release\n" + cache + "acme/x@v4\n        with: {cache: false}\n"),
                of("cache-in-release", "on: release\n" + cache + "acme/x@v4\n        with: {cache: npm}\n", 8));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("events")
    void ofEvents(String rule, String rest, List<Integer> lines) {
        assertThat(lines(rule, "name: ci\n" + rest, settings -> settings)).isEqualTo(lines);
    }

    private static Arguments of(String rule, String yaml, Integer... lines) {
        return Arguments.of(rule, yaml, List.of(lines));
    }

    private static List<Integer> lines(String rule, String yaml, UnaryOperator<RuleSettings> change) {
        return FoundBy.rule(rule).under(change).in(Example.of(yaml)).stream()
                .map(found -> Integer.valueOf(found.substring(0, found.indexOf(':'))))
                .toList();
    }
}
