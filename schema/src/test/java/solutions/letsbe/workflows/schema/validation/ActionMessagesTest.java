package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of an action's metadata. */
class ActionMessagesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "nothing",
                        "",
                        "1:1 error the file is empty [empty-value] an action has at least 'name' and 'runs'"),
                Told.of(
                        "no using",
                        "name: x\nruns: {steps: []}",
                        "2:1 error 'runs' has no 'using', so nobody knows how to run the action [missing-key]"),
                Told.of(
                        "an unknown way to run",
                        "name: x\nruns: {using: nod20, main: x}",
                        "2:15 error 'using' of 'runs' cannot be 'nod20' [unknown-word] did you mean 'node20'?"),
                Told.of("a Go action, which only Gitea has", "name: x\nruns: {using: go, main: main.go}"),
                Told.of(
                        "a composite action",
                        """
                        name: x
                        inputs:
                          a: {deprecation-message: no}
                          b: 1
                        runs:
                          using: composite
                          steps:
                            - run: x
                              shell: bash
                              env: {A: [1]}
                              continue-on-error: maybe
                              timeout-minutes: 0
                            - run: y
                            - uses: ./x
                              with: y
                        """,
                        "3:7 error unknown key 'deprecation-message' in the input 'a'; Gitea passes over it without a word"
                                + " [unknown-key] did you mean 'deprecationMessage'?",
                        "4:6 error the input 'b' is the number 1, but should be a mapping or nothing [wrong-type]",
                        "10:16 error 'A' of 'env' of step 1 of 'runs' is a list, but should be a text or nothing [wrong-type]",
                        "11:26 error 'continue-on-error' of step 1 of 'runs' is the text 'maybe', but takes true, false or one"
                                + " ${{ expression }} [wrong-type]",
                        "12:24 error 'timeout-minutes' of step 1 of 'runs' must be greater than 0 [wrong-value]",
                        "13:7 error step 2 of 'runs' has no 'shell', which a script of an action must say [missing-key]",
                        "15:13 error 'with' of step 3 of 'runs' is the text 'y', but takes a mapping of names to values"
                                + " [wrong-type]"),
                Told.of(
                        "keys of an action of another kind",
                        "name: x\nruns: {using: node20, main: x.js, args: [a], mian: y, pre-entrypoint: z, cwd: .}",
                        "2:35 error 'args' means nothing in 'runs', which has 'using: node20' [misplaced-key]"
                                + " it belongs to an action with 'using: docker'",
                        "2:46 error unknown key 'mian' in 'runs'; Gitea passes over it without a word [unknown-key]"
                                + " did you mean 'main'?",
                        "2:55 error 'pre-entrypoint' means nothing in 'runs', which has 'using: node20' [misplaced-key]"
                                + " it belongs to an action with 'using: docker'",
                        "2:74 error unknown key 'cwd' in 'runs'; Gitea passes over it without a word [unknown-key]"
                                + " there are using, main, pre, pre-if, post, post-if"),
                Told.of(
                        "keys of a composite action that belong to others",
                        "name: x\nruns: {using: composite, steps: [{run: x, shell: sh}], main: x.js, pre-if: y}",
                        "2:56 error 'main' means nothing in 'runs', which has 'using: composite' [misplaced-key]"
                                + " it belongs to an action that runs in Node.js or Go",
                        "2:68 error 'pre-if' means nothing in 'runs', which has 'using: composite' [misplaced-key]"
                                + " a step of a composite action has an 'if' of its own"),
                Told.of(
                        "a key that no kind of action has",
                        "name: x\nruns: {using: nod20, mian: x, steps: []}",
                        "2:15 error 'using' of 'runs' cannot be 'nod20' [unknown-word] did you mean 'node20'?",
                        "2:22 error unknown key 'mian' in 'runs'; Gitea passes over it without a word [unknown-key]"
                                + " did you mean 'main'?"),
                Told.of(
                        "a container action",
                        "name: x\nruns: {using: docker}",
                        "2:1 error 'runs' has no 'image', which says what runs [missing-key]"),
                Told.of(
                        "a colour",
                        "name: x\nruns: {using: node20, main: x.js}\nbranding: {color: gray}",
                        "3:19 error 'color' of 'branding' cannot be 'gray' [unknown-word] there are white, black, yellow, blue,"
                                + " green, orange, red, purple, gray-dark"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("x/action.yaml");
    }
}
