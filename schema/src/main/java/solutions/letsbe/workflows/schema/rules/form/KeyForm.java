package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What can be wrong with keys. */
final class KeyForm {
    private static final String MODEL = "modules/actions/jobparser/model.go of Gitea 1.22 to 28";

    private KeyForm() {}

    static List<RuleDescription> descriptions() {
        return List.of(duplicate(), similar(), merge(), unknown(), misplaced(), missing(), wrongId(), ignored());
    }

    private static RuleDescription duplicate() {
        return RuleDescription.error("duplicate-key")
                .summary("a mapping has the same key twice")
                .why("""
                        Where Gitea decodes the mapping, in 'jobs' and 'env' for example, it refuses the whole file, and nothing
                        runs. Where it keeps the node as it is, under 'on' or 'strategy', it takes one of the two without a word.
                        """)
                .source("go-yaml, by which Gitea reads workflows, and " + MODEL)
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env:
                              MODE: debug
                              MODE: release
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env:
                              MODE: release
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription similar() {
        return RuleDescription.warning("similar-key")
                .summary("two keys of a mapping differ in their case only")
                .why("""
                        Gitea's maps tell upper and lower case apart, so it has two jobs, inputs or variables; expressions do not
                        tell them apart, and reach one of the two. GitHub refuses such a file.
                        """)
                .source(MODEL + "; property access in the act fork's exprparser compares without regard to case")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env:
                              MODE: debug
                              Mode: release
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env:
                              MODE: debug
                              OTHER_MODE: release
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription merge() {
        return RuleDescription.info("merge-key")
                .summary("'<<' merges another mapping in")
                .why("""
                        Go's YAML reader knows merge keys, so this works on Gitea, and on GitHub it does not. Where something else
                        than a mapping, or a list of mappings, is to be merged, Gitea refuses the file; that is an error.
                        """)
                .source(
                        "go-yaml (go.yaml.in/yaml/v4, in older versions gopkg.in/yaml.v3), by which Gitea reads workflows")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env: &common
                              MODE: release
                            steps:
                              - run: make
                          test:
                            runs-on: ubuntu-latest
                            env:
                              <<: *common
                              LEVEL: all
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            env: &common
                              MODE: release
                            steps:
                              - run: make
                          test:
                            runs-on: ubuntu-latest
                            env: *common
                            steps:
                              - run: make test
                        """);
    }

    private static RuleDescription unknown() {
        return RuleDescription.error("unknown-key")
                .summary("there is no such key at this place")
                .why("""
                        Gitea decodes a workflow into structures of its own and drops every other key: no error, no warning, and
                        what the key was to bring about does not happen. A filter that an event does not have is worse: Gitea can
                        then never find all filters of the event satisfied, so the workflow never runs for it.
                        """)
                .source(MODEL + "; modules/actions/workflows.go for filters")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            timeout-minute: 10
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            timeout-minutes: 10
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription misplaced() {
        return RuleDescription.error("misplaced-key")
                .summary("a key belongs to the other kind of step or job")
                .why("""
                        A step runs a script or uses an action, and a job has steps or calls a workflow. The keys of the other kind
                        are passed over without a word; a step that has both 'run' and 'uses' is refused by the runner, after the
                        job has begun.
                        """)
                .source("StepTypeInvalid in act/model/workflow.go of the runner 3.1, and " + MODEL)
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                                with:
                                  target: all
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make "$TARGET"
                                env:
                                  TARGET: all
                        """);
    }

    private static RuleDescription missing() {
        return RuleDescription.error("missing-key")
                .summary("a key is missing that is needed here")
                .why("""
                        Gitea accepts most workflows in which something is missing, and then they do nothing, or not what they
                        say: a job without 'runs-on' goes to any runner, one without 'steps' does nothing, an event without its
                        settings never comes. Without 'on' or 'jobs' it leaves the file out.
                        """)
                .source(MODEL + "; jobparser.ParseRawOn; modules/actions/jobparser/workflow_call.go")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription wrongId() {
        return RuleDescription.error("wrong-id")
                .summary("an id has a form that nothing can be called by")
                .why("""
                        The ids of jobs, inputs, outputs and secrets begin with a letter or '_', and go on with letters, digits,
                        '_' and '-'. The runner refuses a job of another id, and no expression can reach an input or output of one.
                        """)
                .source("the planner of the act fork, pkg/model; identifiers of expressions")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          2d-game:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          game-2d:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription ignored() {
        return RuleDescription.warning("ignored-key")
                .summary("the key is known, but no Gitea acts on it")
                .why("""
                        These keys are right on GitHub, and no version of Gitea does anything with them: 'environment', for
                        example, guards nothing, and the job runs at once. The finding says what happens instead.
                        """)
                .source("docs.gitea.com/usage/actions/comparison (1.22 to 1.27), and " + MODEL)
                .wrong("""
                        name: nightly
                        on:
                          schedule:
                            - cron: '0 3 * * *'
                              timezone: Europe/Rome
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: nightly
                        on:
                          schedule:
                            - cron: 'CRON_TZ=Europe/Rome 0 3 * * *'
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }
}
