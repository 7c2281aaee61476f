package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.settings.SettingsFile;

/** What the checker says of its own comments and settings. */
final class CheckForm {
    private CheckForm() {}

    static List<RuleDescription> descriptions() {
        return List.of(
                RuleDescription.warning("wrong-suppression")
                        .summary("a comment that should suppress findings, and cannot be read or names no rule")
                        .why("""
                            A suppression is written `# gitea-workflows: ignore RULE[, RULE] [until YYYY-MM-DD] because REASON`. What has another form
                            suppresses nothing.
                            """)
                        .source("docs/checking.md")
                        .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # gitea-workflows: ignore unknown-kye, unknown-key because a script of ours reads it
                                owner-team: platform
                                steps:
                                  - run: make
                            """)
                        .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # gitea-workflows: ignore unknown-key because a script of ours reads it
                                owner-team: platform
                                steps:
                                  - run: make
                            """),
                RuleDescription.warning("expired-suppression")
                        .summary("a suppression whose last day has passed")
                        .why("""
                            It was meant to hold until that day only. From then on it suppresses nothing.
                            """)
                        .source("docs/checking.md")
                        .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # gitea-workflows: ignore unknown-key until 2020-01-31 because the team moves
                                steps:
                                  - run: make
                            """)
                        .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # The team moved.
                                steps:
                                  - run: make
                            """),
                RuleDescription.warning("unused-suppression")
                        .summary("a suppression that suppresses nothing")
                        .why("""
                            What it was written for is no longer there, and it would hide the next finding of that rule.
                            """)
                        .source("docs/checking.md")
                        .wrong("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # gitea-workflows: ignore unknown-key because a script of ours reads it
                                timeout-minutes: 10
                                steps:
                                  - run: make
                            """)
                        .right("""
                            name: ci
                            on: push
                            jobs:
                              build:
                                runs-on: ubuntu-latest
                                # gitea-workflows: ignore unknown-key because a script of ours reads it
                                owner-team: platform
                                steps:
                                  - run: make
                            """),
                RuleDescription.error("settings")
                        .summary("something in the file of settings is wrong")
                        .why("""
                            Settings say for which Gitea files are checked and how much each rule matters. With a mistake in them nobody would know what
                            was checked, so the command ends without checking anything.
                            """)
                        .source("docs/checking.md")
                        .wrong(Example.of(SettingsFile.PATH, """
                            gitea: 1.27.3
                            rules:
                              unknown-kye: off
                            """))
                        .right(Example.of(SettingsFile.PATH, """
                            gitea: 1.27.3
                            rules:
                              unknown-key: off
                            """)));
    }
}
