package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What the schema says of a file. */
final class SchemaPages {
    static final List<RuleDescription> ALL = List.of(
            RuleDescription.error("empty-value")
                    .summary("something is empty that must say something")
                    .why("""
                            A file, list, name or script that is empty does nothing; Gitea refuses some of them and passes over the others without a word.
                            """)
                    .source("modules/actions/jobparser of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps: []
                            """)
                    .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("unknown-key")
                    .summary("a key that means nothing where it stands")
                    .why("""
                            Gitea passes over keys that it does not know, without a word: what was meant with them does not happen.
                            """)
                    .source("modules/actions/jobparser/model.go of Gitea 1.22 to 28, whose YAML reader is not strict")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                time-out-minutes: 10
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
                            """),
            RuleDescription.error("misplaced-key")
                    .summary("a key that belongs to another kind of step or job")
                    .why("""
                            A step either runs a script or uses an action, and a job either has steps or calls a workflow. Keys of the other kind are
                            passed over, or the runner refuses the step.
                            """)
                    .source("pkg/model/workflow.go of the runner; modules/actions/jobparser of Gitea")
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
                            """),
            RuleDescription.error("missing-key")
                    .summary("something is left out that must be there")
                    .why("""
                            Without it the workflow never starts, the job is given to no runner, or the step does nothing.
                            """)
                    .source("modules/actions/jobparser of Gitea 1.22 to 28; pkg/model/workflow.go of the runner")
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
                            """),
            RuleDescription.error("unknown-event")
                    .summary("an event that does not exist")
                    .why("""
                            Gitea compares the names of events with those of what happens. A workflow for an event that does not exist never runs.
                            """)
                    .source("modules/actions/workflows.go of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on: [push, pull_requst]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            on: [push, pull_request]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("unknown-activity")
                    .summary("an activity type that the event does not have")
                    .why("""
                            The workflow never runs for it, and nobody says so.
                            """)
                    .source("modules/actions/workflows.go of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on:
                              release:
                                types: [publishd]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            on:
                              release:
                                types: [published]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("unknown-word")
                    .summary("a word that is none of those which can stand here")
                    .why("""
                            Gitea takes something else than what was meant, or refuses the file.
                            """)
                    .source("modules/actions/jobparser of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on: push
                            permissions:
                              contents: raed
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            on: push
                            permissions:
                              contents: read
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("wrong-id")
                    .summary("a key that cannot be an id")
                    .why("""
                            Ids are part of expressions and of names in the database, so they begin with a letter or `_` and consist of letters, digits,
                            `-` and `_`.
                            """)
                    .source("services/actions/workflow.go of Gitea 1.22 to 28; pkg/exprparser of the runner")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              1-build:
                                runs-on: ubuntu-latest
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
                            """),
            RuleDescription.error("wrong-type")
                    .summary("a value of the wrong kind")
                    .why("""
                            A text where a list is needed, a word where a number is needed: Gitea refuses the file, or reads it as if nothing stood there.
                            """)
                    .source("modules/actions/jobparser/model.go of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps: make
                            """)
                    .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("wrong-value")
                    .summary("a value out of the range that Gitea takes")
                    .why("""
                            A time limit of nothing ends the job at once, or counts as none.
                            """)
                    .source("pkg/model/workflow.go of the runner")
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
                                timeout-minutes: 10
                                steps:
                                  - run: make
                            """),
            RuleDescription.warning("never-fires")
                    .summary("an event or activity that Gitea knows or reads, and that never comes about there")
                    .why("""
                            The name is taken from GitHub. Gitea has nothing that makes it happen, so a workflow that waits for it never runs.
                            """)
                    .source("modules/webhook/type.go and services/actions/notifier.go of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            on: [push, check_run]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
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
                            """),
            RuleDescription.warning("ignored-key")
                    .summary("a key that Gitea or its runner ignores")
                    .why("""
                            It is part of the language on GitHub, and without effect here; who reads the file believes otherwise.
                            """)
                    .source("modules/actions/jobparser/model.go of Gitea 1.22 to 28; pkg/model of the runner")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                environment: production
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
                            """),
            RuleDescription.error("aliased-events")
                    .summary("the value of 'on' is an alias")
                    .why("""
                            Gitea reads aliases elsewhere, but looks at the YAML itself to learn the events, and refuses the whole file.
                            """)
                    .source("ParseRawOn in modules/actions/jobparser of Gitea 1.22 to 28")
                    .wrong("""
                            name: ci
                            env:
                              EVENTS: &events push
                            on: *events
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            env:
                              EVENTS: push
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """));

    private SchemaPages() {}
}
