package solutions.letsbe.workflows.schema.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import solutions.letsbe.workflows.schema.language.EventName;

/** Which events start which workflows, each with the fact that says so. */
class StartTest {
    private static final String MATCH = "matchPushEvent in modules/actions/workflows.go";
    private static final String NAMES = "canGithubEventMatch in modules/actions/github.go";
    private static final String NOTIFY = "services/actions/notifier_helper.go";

    private static Arguments starts(String source, String on, Event event) {
        return Arguments.of(source, on, event, "1.27.3", "Starts");
    }

    private static Arguments filtered(String source, String on, Event event) {
        return Arguments.of(source, on, event, "1.27.3", "Filtered");
    }

    private static Arguments silent(String source, String on, Event event) {
        return Arguments.of(source, on, event, "1.27.3", "Silent");
    }

    private static Arguments silent(String source, String on, Event event, String gitea) {
        return Arguments.of(source, on, event, gitea, "Silent");
    }

    private static Arguments starts(String source, String on, Event event, String gitea) {
        return Arguments.of(source, on, event, gitea, "Starts");
    }

    static List<Arguments> cases() {
        Event main = Event.push("main").changing("src/a.ts");
        Event pull = Event.pullRequest().changing("src/a.ts");
        return List.of(
                starts(NAMES, "push", main),
                starts(NAMES, "[push, pull_request]", pull),
                silent(NAMES, "pull_request", main),
                silent(NAMES, "repository_dispatch", main),
                // branches and tags
                starts(MATCH, "{push: {branches: [main]}}", main),
                starts(MATCH, "{push: {branches: main}}", main),
                filtered(MATCH, "{push: {branches: ['release/**']}}", main),
                filtered(MATCH, "{push: {branches: [main]}}", Event.tag("v1")),
                filtered(MATCH, "{push: {tags: [v*]}}", main),
                starts(MATCH, "{push: {tags: [v*]}}", Event.tag("v1")),
                starts(MATCH, "{push: {branches: [main], tags: [v*]}}", main),
                starts(MATCH, "{push: {branches: [main], tags: [v*]}}", Event.tag("v1")),
                filtered(MATCH, "{push: {branches: [main], tags: [v*]}}", Event.push("topic")),
                starts(MATCH, "{push: {branches-ignore: ['dev/**'], tags-ignore: [old]}}", main),
                filtered(MATCH, "{push: {branches-ignore: [main]}}", main),
                starts("both are evaluated, " + MATCH, "{push: {branches: ['**'], branches-ignore: [dev]}}", main),
                filtered("both are evaluated, " + MATCH, "{push: {branches: ['**'], branches-ignore: [main]}}", main),
                filtered(
                        "one point for the other kind, " + MATCH,
                        "{push: {branches: ['**'], branches-ignore: [dev], tags: [v*]}}",
                        Event.tag("v1")),
                starts(MATCH, "{push: {branches: ['**'], branches-ignore: [dev], tags: [v*]}}", main),
                filtered("an exception, workflowpattern", "{push: {branches: ['**', '!main']}}", main),
                starts("the last that matches decides, workflowpattern", "{push: {branches: ['!main', main]}}", main),
                filtered("unreadable pattern, workflowpattern", "{push: {branches: ['[main', main]}}", main),
                starts("scalar filter", "{pull_request: {branches: main}}", pull),
                starts("the base branch", "{pull_request: {branches: [main]}}", pull.fromBranch("x")),
                filtered("the base branch", "{pull_request: {branches: [x]}}", pull.fromBranch("x")),
                // paths
                starts(MATCH, "{push: {paths: ['src/**']}}", main),
                filtered(MATCH, "{push: {paths: ['docs/**']}}", main),
                filtered(MATCH, "{push: {paths-ignore: ['src/**']}}", main),
                starts(MATCH, "{push: {paths-ignore: ['src/**']}}", main.changing("README.md")),
                starts("paths of a tag since 1.24", "{push: {tags: [v*], paths: ['docs/**']}}", Event.tag("v1")),
                Arguments.of(
                        "paths of a tag before 1.24",
                        "{push: {tags: [v*], paths: ['docs/**']}}",
                        Event.tag("v1").changing("src/a.ts"),
                        "1.23.8",
                        "Filtered"),
                Arguments.of(
                        "nobody said what changed",
                        "{push: {paths: ['docs/**']}}",
                        Event.push("main"),
                        "1.27.3",
                        "Undetermined"),
                filtered(
                        "a filter that fails whatever changed",
                        "{push: {branches: [dev], paths: ['docs/**']}}",
                        Event.push("main")),
                // settings that an event does not have
                silent("matchTimes never equals len(Acts), " + MATCH, "{push: {types: [opened]}}", main),
                silent("matchTimes never equals len(Acts)", "{pull_request: {tags: [v*]}}", pull),
                silent("matchTimes never equals len(Acts)", "{release: {branches: [main]}}", Event.release("v1")),
                starts("create ignores its settings", "{create: {branches: [x]}}", Event.of(EventName.CREATE)),
                silent("a list under push is read as a schedule, ParseRawOn", "{push: [main]}", main),
                // activity types
                starts("default types", "pull_request", pull.doing("synchronize")),
                silent("default types", "pull_request", pull.doing("labeled")),
                starts("types", "{pull_request: {types: [labeled]}}", pull.doing("labeled")),
                silent("types", "{pull_request: {types: [labeled]}}", pull),
                starts("types are globs", "{pull_request: {types: ['*ed']}}", pull),
                silent("never reported", "{pull_request: {types: [ready_for_review]}}", pull.doing("ready_for_review")),
                starts(
                        "without types any change",
                        "release",
                        Event.release("v1").doing("deleted")),
                silent(
                        "types",
                        "{release: {types: [published]}}",
                        Event.release("v1").doing("edited")),
                silent("never", "{release: {types: [created]}}", Event.release("v1")),
                starts("all types", "issues", Event.of(EventName.ISSUES).doing("closed")),
                // who, and what is said
                silent("SKIP_WORKFLOW_STRINGS", "push", main.saying("Fix typo [skip ci]")),
                silent("SKIP_WORKFLOW_STRINGS", "pull_request", pull.saying("[no ci] words")),
                starts(
                        "SKIP_WORKFLOW_STRINGS for commits only",
                        "release",
                        Event.release("v1").saying("[skip ci]")),
                silent("events of the Actions user, " + NOTIFY, "push", main.by(Event.ACTIONS_USER)),
                // clock, dispatch, calls
                starts("schedule", "{schedule: [{cron: '0 3 * * 1'}]}", Event.schedule("ci")),
                silent("an invalid cron is dropped", "{schedule: [{cron: '0 3 * * 7'}]}", Event.schedule("ci")),
                silent(
                        "default branch only",
                        "{schedule: [{cron: '@daily'}]}",
                        Event.schedule("ci").toBranch("dev")),
                silent("another workflow", "{schedule: [{cron: '@daily'}]}", Event.schedule("other")),
                starts("workflow_dispatch", "workflow_dispatch", Event.dispatch("ci.yml")),
                silent("since 1.23", "workflow_dispatch", Event.dispatch("ci"), "1.22.6"),
                silent("skipped in detection", "workflow_call", Event.of(EventName.WORKFLOW_CALL)),
                starts("workflow_run", "{workflow_run: {workflows: [build]}}", Event.workflowRun("build")),
                silent("workflow_run", "{workflow_run: {workflows: [build]}}", Event.workflowRun("test")),
                silent("since 1.25", "{workflow_run: {workflows: [build]}}", Event.workflowRun("build"), "1.24.7"),
                starts("since 1.25", "{workflow_run: {workflows: [build]}}", Event.workflowRun("build"), "1.25.0"),
                silent(
                        "since 1.26 (go-gitea/gitea#36979)",
                        "{workflow_run: {workflows: [build], types: [in_progress]}}",
                        Event.workflowRun("build").doing("in_progress"),
                        "1.25.0"));
    }

    @ParameterizedTest(name = "{1} on {2}: {4} ({0})")
    @MethodSource("cases")
    void decides(String source, String on, Event event, String gitea, String expected) {
        String file = "name: ci\non: " + on + "\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: make\n";
        Start start = Hosted.simulate(file, event, Hosted.on(gitea)).start();
        assertThat(start.getClass().getSimpleName()).as(start.why()).isEqualTo(expected);
        assertThat(start.why()).isNotBlank().doesNotEndWith(".");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void ignoresAFileThatGiteaIgnores(String jobs) {
        Start start = Hosted.simulate("on: push\n" + jobs, Event.push("main"), Assumptions.NONE)
                .start();
        assertThat(start).isInstanceOf(Start.Silent.class);
        assertThat(start.why()).contains("Gitea ignores the file");
    }

    static List<String> refused() {
        return List.of(
                "jobs:\n",
                "jobs: [a]\n",
                "jobs:\n  a:\n",
                "env: [a]\njobs: {a: {runs-on: x}}\n",
                "jobs: {a: {runs-on: x, strategy: {matrix: {os: [{name: a}]}}}}\n",
                "jobs: {a: {runs-on: x, strategy: {matrix: {os: [a], exclude: [{arch: b}]}}}}\n",
                "jobs: {a: {runs-on: x, strategy: {matrix: {os: [a], include: [b]}}}}\n");
    }

    @Test
    void onlyTheFirstFolderCounts() {
        HostedRepository repository = Hosted.repository(
                "app",
                Hosted.CI,
                "on: push\njobs: {a: {runs-on: x}}\n",
                ".github/workflows/old.yml",
                "on: push\njobs: {a: {runs-on: x}}\n");
        Simulation simulation = Simulation.of(List.of(repository), Event.push("main"), Assumptions.NONE);
        assertThat(simulation.started()).extracting(SimulatedWorkflow::id).containsExactly("ci");
        assertThat(simulation.workflows().get(1).start().why())
                .contains(".gitea/workflows")
                .contains("alone");
    }

    @Test
    void scopedWorkflowsRunInEveryRepositorySince127() {
        String scoped =
                "name: integrity\non:\n  pull_request:\n  schedule:\n    - cron: '@daily'\njobs: {a: {runs-on: x}}\n";
        List<HostedRepository> repositories = List.of(
                Hosted.repository("app", Hosted.CI, "on: push\njobs: {a: {runs-on: x}}\n"),
                Hosted.repository("policy", ".gitea/scoped_workflows/integrity.yml", scoped));
        Simulation now = Simulation.of(repositories, Event.pullRequest(), Assumptions.NONE);
        assertThat(now.started()).extracting(SimulatedWorkflow::repository).containsExactly("acme/app", "acme/policy");
        assertThat(Hosted.statuses(now.started().get(0)))
                .containsExactly("success acme/policy: integrity / a (pull_request)");
        assertThat(Simulation.of(repositories, Event.pullRequest(), Hosted.on("1.26.3"))
                        .started())
                .isEmpty();
        assertThat(Simulation.of(repositories, Event.of(EventName.SCHEDULE), Assumptions.NONE)
                        .started())
                .isEmpty();
    }
}
