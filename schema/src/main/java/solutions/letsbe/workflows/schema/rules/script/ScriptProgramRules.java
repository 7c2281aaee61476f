package solutions.letsbe.workflows.schema.rules.script;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What the findings of other programs mean. A {@link ScriptChecker} asks them, and not a checker of files, which starts no programs. */
public final class ScriptProgramRules {
    /** Findings of ShellCheck. */
    public static final RuleDescription SHELLCHECK = RuleDescription.warning("shellcheck")
            .summary("ShellCheck finds something in a script")
            .why("""
                    ShellCheck knows what shells make of a script: words that split, tests that are always true, commands whose
                    failure is lost. Each finding names its page, SC and a number. Expressions are words of unknown content to it,
                    and what it would say of these words alone is left out. What it calls an error or a warning is a warning here,
                    and its notes are worth knowing. It is asked only where it is installed.
                    """)
            .source("www.shellcheck.net/wiki")
            .wrong("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - run: |
                              for file in $(ls *.txt); do
                                cat "$file"
                              done
                    """)
            .right("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - run: |
                              for file in *.txt; do
                                cat "$file"
                              done
                    """);

    /** Findings of pyflakes. */
    public static final RuleDescription PYFLAKES = RuleDescription.warning("pyflakes")
            .summary("pyflakes finds something in a Python script")
            .why("""
                    A step with `shell: python` runs its script through Python, which finds a name that does not exist only when it
                    gets there. pyflakes reads the whole script: wrong syntax and names that are undefined or unused are warnings here,
                    and what else it says is worth knowing. An expression is a name of unknown content to it, and what it would say of
                    that name is left out. It is asked only where it is installed.
                    """)
            .source("github.com/PyCQA/pyflakes")
            .wrong("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - shell: python
                            run: |
                              version = "1.0"
                              print(verison)
                    """)
            .right("""
                    name: ci
                    on: push
                    jobs:
                      test:
                        runs-on: ubuntu-latest
                        steps:
                          - shell: python
                            run: |
                              version = "1.0"
                              print(version)
                    """);

    /** All. */
    public static final List<RuleDescription> ALL = List.of(SHELLCHECK, PYFLAKES);

    private ScriptProgramRules() {}
}
