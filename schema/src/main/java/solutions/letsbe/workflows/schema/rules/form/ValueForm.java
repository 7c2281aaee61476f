package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What can be wrong with values. */
final class ValueForm {
    private static final String MODEL = "modules/actions/jobparser/model.go of Gitea 1.22 to 28";

    private ValueForm() {}

    static List<RuleDescription> descriptions() {
        return List.of(empty(), wrongType(), wrongValue(), unknownWord());
    }

    private static RuleDescription empty() {
        return RuleDescription.error("empty-value")
                .summary("a value is empty where something must be said")
                .why("""
                        An empty list of branches matches no branch, an empty 'jobs' is no workflow, an empty 'runs-on' asks for no
                        runner. Gitea says nothing of it: the workflow does not run, or not where it should.
                        """)
                .source("modules/actions/workflows.go and " + MODEL)
                .wrong("""
                        name: ci
                        on:
                          push:
                            branches: []
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription wrongType() {
        return RuleDescription.error("wrong-type")
                .summary("a value is of another kind than this key takes")
                .why("""
                        A list where a text is needed, or a text where a mapping is needed, makes Gitea refuse the whole file, or
                        is logged on the server and passed over: 'fail-fast' and 'max-parallel' then have their default. A list
                        straight under 'push' is read as a schedule, so that no push ever starts the workflow.
                        """)
                .source("model.OnDecodeNodeError and jobparser.ParseRawOn of Gitea 1.22 to 28; " + MODEL)
                .wrong("""
                        name: ci
                        on:
                          push: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription wrongValue() {
        return RuleDescription.error("wrong-value")
                .summary("a number is out of its range")
                .why("""
                        A job that may last 0 minutes is over before it begins, and 0 jobs at a time are none.
                        """)
                .source("gitea-runner 2.0 and later (timeout-minutes); go-gitea/gitea#36357 (max-parallel)")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            timeout-minutes: 0
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            timeout-minutes: 30
                            steps:
                              - run: make
                        """);
    }

    private static RuleDescription unknownWord() {
        return RuleDescription.error("unknown-word")
                .summary("the value is none of the words that this key takes")
                .why("""
                        Gitea does not refuse such a word, it passes over it: an unknown type of an input is shown as a text
                        field, and an unknown word for all permissions takes all permissions away. The runner refuses an action
                        whose 'using' it does not know.
                        """)
                .source(
                        "services/actions/permission_parser.go of Gitea 1.26 to 28; the dispatch form of Gitea 1.23 to 28")
                .wrong("""
                        name: deploy
                        on:
                          workflow_dispatch:
                            inputs:
                              force:
                                type: bool
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: deploy
                        on:
                          workflow_dispatch:
                            inputs:
                              force:
                                type: boolean
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }
}
