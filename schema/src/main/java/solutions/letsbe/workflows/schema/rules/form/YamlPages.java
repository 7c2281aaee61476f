package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What is wrong with a file as YAML. */
final class YamlPages {
    static final List<RuleDescription> ALL = List.of(
            RuleDescription.error("yaml-syntax")
                    .summary("the file is no YAML that can be read")
                    .why("""
                            Gitea does not run a workflow that it cannot read, and shows the mistake only on the page of the run or in its log.
                            """)
                    .source("modules/actions/workflows.go of Gitea 1.22 to 28; YAML 1.2.2")
                    .wrong("""
                            name: ci
                            on: [push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            on: [push]
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("yaml-limit")
                    .summary("the file is nested so deep, or its aliases stand for so much, that no reader takes it")
                    .why("""
                            No workflow needs more than about ten levels. What goes on without end is a slip or an attack, and Go's YAML reader refuses
                            aliases that stand for too much.
                            """)
                    .source("decode.go of go-yaml, its limits on aliases and depth")
                    .wrong("name: ci\non: push\nenv:\n  DEPTH: " + "[".repeat(120) + "]".repeat(120)
                            + "\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make\n")
                    .right("""
                            name: ci
                            on: push
                            env:
                              DEPTH: "120"
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.error("file-size")
                    .summary("the file is longer than what Gitea reads of a workflow")
                    .why("""
                            Since 1.25 Gitea reads the first MiB of a workflow and drops the rest without a word; what is left is normally no workflow
                            any more.
                            """)
                    .source("modules/actions/workflows.go of Gitea 1.25 to 28")
                    .wrong(
                            "name: ci\non: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n"
                                    + "          echo one line of a script that belongs into a file of its own\n"
                                            .repeat(16_000))
                    .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: ./build.sh
                            """),
            RuleDescription.error("duplicate-key")
                    .summary("a mapping has the same key twice")
                    .why("""
                            Gitea refuses the file. Readers that do not would take one of the two, and people see the other.
                            """)
                    .source("go-yaml, which reports such a key as already defined")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                runs-on: debian
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
            RuleDescription.warning("similar-key")
                    .summary("two keys of a mapping differ in their case only")
                    .why("""
                            Expressions find properties without regard to case, so one of the two can never be read.
                            """)
                    .source("pkg/exprparser of the runner, which compares names of properties without regard to case")
                    .wrong("""
                            name: ci
                            on: push
                            env:
                              Mode: fast
                              MODE: slow
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """)
                    .right("""
                            name: ci
                            on: push
                            env:
                              MODE: slow
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """),
            RuleDescription.info("merge-key")
                    .summary("a merge key, which only Gitea reads, or one that has nothing to merge")
                    .why("""
                            Gitea reads `<<`, GitHub and most editors do not; the file is bound to Gitea. A `<<` whose value is no mapping makes Gitea
                            refuse the file, which is an error.
                            """)
                    .source("go-yaml, decode.go; docs.github.com on YAML anchors")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build: &job
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                              again:
                                <<: *job
                                timeout-minutes: 10
                            """)
                    .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                              again:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                                timeout-minutes: 10
                            """),
            RuleDescription.warning("yaml-tag")
                    .summary("a tag that means nothing in a workflow")
                    .why("""
                            Workflows consist of texts, numbers, booleans, lists and mappings. Other tags are passed over or make the file unreadable.
                            """)
                    .source("YAML 1.2.2, section 10.3")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: !script make
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
            RuleDescription.warning("unused-anchor")
                    .summary("an anchor that no alias refers to")
                    .why("""
                            It does nothing. More often than not an alias was meant to stand elsewhere, or the `&` is the beginning of a text that needs
                            quotes.
                            """)
                    .source("YAML 1.2.2, section 6.9.2")
                    .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - &build
                                    run: make
                            """)
                    .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                steps:
                                  - run: make
                            """));

    private YamlPages() {}
}
