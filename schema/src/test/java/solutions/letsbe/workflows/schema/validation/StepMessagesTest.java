package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of steps. */
class StepMessagesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "steps as a text",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps: x
                        """,
                        "5:12 error 'steps' of job 'a' is the text 'x', but takes a list; each step begins with '- ' [wrong-type]"),
                Told.of(
                        "no step",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps: []
                        """,
                        "5:5 error 'steps' of job 'a' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "steps without a value",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                        """,
                        "5:5 error 'steps' of job 'a' is empty, but takes a list; each step begins with '- ' [wrong-type]"),
                Told.of(
                        "a step as a text",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - checkout
                        """,
                        "6:9 error step 1 of job 'a' is the text 'checkout', but takes a mapping with 'run' or 'uses' [wrong-type]"),
                Told.of(
                        "an empty step",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              -
                        """,
                        "6:8 error step 1 of job 'a' is empty, but takes a mapping with 'run' or 'uses' [wrong-type]"),
                Told.of(
                        "run and uses",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                uses: a/b@v1
                        """,
                        "6:9 error step 1 of job 'a' has both 'run' and 'uses', so the runner refuses it [misplaced-key] make two steps of it"),
                Told.of(
                        "neither run nor uses",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - name: x
                        """,
                        "6:9 error step 1 of job 'a' has neither 'run' nor 'uses', so it does nothing [missing-key]"),
                Told.of(
                        "the shell of an action",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - uses: a/b@v1
                                shell: bash
                        """,
                        "7:9 error 'shell' means nothing in step 1 of job 'a', which has 'uses' [misplaced-key] it belongs to a script, and a step has either 'run' or 'uses'"),
                Told.of(
                        "with of a script",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                with: {a: b}
                        """,
                        "7:9 error 'with' means nothing in step 1 of job 'a', which has no 'uses' [misplaced-key] a script reads its values from 'env'"),
                Told.of(
                        "an unknown key of a step",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                timeout-minute: 1
                        """,
                        "7:9 error unknown key 'timeout-minute' in step 1 of job 'a'; Gitea passes over it without a word [unknown-key] did you mean 'timeout-minutes'?"),
                Told.of(
                        "a script without a value",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run:
                        """,
                        "6:9 error 'run' of step 1 of job 'a' is empty, but should be a text [wrong-type]"),
                Told.of(
                        "an empty script",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: ''
                        """,
                        "6:9 error 'run' of step 1 of job 'a' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "an input as a mapping",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - uses: a/b@v1
                                with: {a: {b: c}}
                        """,
                        "7:19 error 'a' of 'with' of step 1 of job 'a' is a mapping, but should be a text or nothing [wrong-type]"),
                Told.of(
                        "a boolean in quotes",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                continue-on-error: 'true'
                        """,
                        "7:28 error 'continue-on-error' of step 1 of job 'a' is the text 'true', but takes true, false or one ${{ expression }} [wrong-type] take the quotes away"),
                Told.of("a boolean as an expression", """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                continue-on-error: ${{ true }}
                        """),
                Told.of(
                        "env as a block",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                env: |
                                  A=1
                                  B=2
                        """,
                        "7:14 error 'env' of step 1 of job 'a' is the text 'A=1...', but takes a mapping of names to values [wrong-type]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("ci.yml");
    }
}
