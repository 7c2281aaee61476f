package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of jobs. */
class JobMessagesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "what only GitHub knows",
                        """
                        on:
                          pull_request: {types: stacked}
                          issues: {types: [opened, field_added]}
                        permissions: {copilot-requests: write}
                        jobs:
                          a:
                            runs-on: x
                            cancel-timeout-minutes: 3
                            steps:
                              - run: x
                                background: true
                        """,
                        "2:25 warning the workflow never runs for 'stacked': Gitea does not report this activity of pull_request [never-fires]",
                        "3:28 warning the workflow never runs for 'field_added': Gitea does not report this activity of issues [never-fires]",
                        "4:15 warning Gitea ignores 'copilot-requests' of 'permissions': it has no such permission [ignored-key]",
                        "8:5 warning Gitea ignores 'cancel-timeout-minutes' of job 'a': no such time is kept [ignored-key]",
                        "11:9 warning Gitea ignores 'background' of step 1 of job 'a': the next step waits until this one has ended [ignored-key]"),
                Told.of(
                        "a number in quotes",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            timeout-minutes: '10'
                            continue-on-error: '1'
                            steps:
                              - run: x
                        """,
                        "5:22 error 'timeout-minutes' of job 'a' is the text '10', but takes a number or one ${{ expression }} [wrong-type]"
                                + " take the quotes away",
                        "6:24 error 'continue-on-error' of job 'a' is the text '1', but takes true, false or one ${{ expression }} [wrong-type]"),
                Told.of(
                        "a job without anything",
                        """
                        on: push
                        jobs:
                          build:
                            name: x
                        """,
                        "3:3 error job 'build' has no 'runs-on', so no runner is asked for [missing-key] write 'runs-on: ubuntu-latest', or another label of your runners",
                        "3:3 error job 'build' has no 'steps', so it does nothing [missing-key]"),
                Told.of(
                        "an unknown key of a job",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            runs_on: y
                            steps:
                              - run: x
                        """,
                        "5:5 error unknown key 'runs_on' in job 'a'; Gitea passes over it without a word [unknown-key] did you mean 'runs-on'?"),
                Told.of(
                        "a required key, nearly right",
                        """
                        on: push
                        jobs:
                          a:
                            run-on: x
                            steps: [{run: x}]
                        """,
                        "3:3 error job 'a' has no 'runs-on', so no runner is asked for [missing-key] is 'run-on' meant?",
                        "4:5 error unknown key 'run-on' in job 'a'; Gitea passes over it without a word [unknown-key] did you mean 'runs-on'?"),
                Told.of(
                        "an environment",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            environment: prod
                            steps:
                              - run: x
                        """,
                        "5:5 warning Gitea ignores 'environment' of job 'a': no approval is asked for and no secret is kept back, in any version [ignored-key]"),
                Told.of(
                        "a snapshot",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            snapshot: x
                            steps:
                              - run: x
                        """,
                        "5:5 warning Gitea ignores 'snapshot' of job 'a': it makes no images [ignored-key]"),
                Told.of(
                        "no minutes",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            timeout-minutes: 0
                            steps:
                              - run: x
                        """,
                        "5:22 error 'timeout-minutes' of job 'a' must be greater than 0 [wrong-value]"),
                Told.of(
                        "minutes in words",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            timeout-minutes: ten
                            steps:
                              - run: x
                        """,
                        "5:22 error 'timeout-minutes' of job 'a' is the text 'ten', but takes a number or one ${{ expression }} [wrong-type]"),
                Told.of(
                        "a boolean of YAML 1.1",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            continue-on-error: on
                            steps:
                              - run: x
                        """,
                        "5:24 error 'continue-on-error' of job 'a' is the text 'on', but takes true, false or one ${{ expression }} [wrong-type] write true"),
                Told.of(
                        "a list for a boolean",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            continue-on-error: [a]
                            steps:
                              - run: x
                        """,
                        "5:24 error 'continue-on-error' of job 'a' is a list, but takes true, false or one ${{ expression }} [wrong-type]"),
                Told.of(
                        "needs nothing",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            needs: []
                            steps:
                              - run: x
                        """,
                        "5:5 error 'needs' of job 'a' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "needs as a mapping",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            needs: {a: b}
                            steps:
                              - run: x
                        """,
                        "5:12 error 'needs' of job 'a' is a mapping, but should be a text or a list [wrong-type]"),
                Told.of(
                        "with of a job with steps",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            with: {a: b}
                            steps:
                              - run: x
                        """,
                        "5:5 error 'with' means nothing in job 'a', which has no 'uses' [misplaced-key] only a job that calls a workflow hands something over"),
                Told.of(
                        "secrets of a job with steps",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            secrets: inherit
                            steps:
                              - run: x
                        """,
                        "5:5 error 'secrets' means nothing in job 'a', which has no 'uses' [misplaced-key] only a job that calls a workflow hands something over"),
                Told.of(
                        "a job that calls a workflow",
                        """
                        on: push
                        jobs:
                          c:
                            uses: ./.gitea/workflows/x.yml
                            runs-on: x
                            secrets: inherited
                            with: [x]
                        """,
                        "5:5 error 'runs-on' means nothing in job 'c', which calls a workflow with 'uses' [misplaced-key] the jobs of the called workflow have runners and steps of their own",
                        "6:14 error 'secrets' of job 'c' cannot be 'inherited' [unknown-word] did you mean 'inherit'?",
                        "7:11 error 'with' of job 'c' is a list, but should be a mapping [wrong-type]"),
                Told.of(
                        "no label",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: []
                            steps: [{run: x}]
                        """,
                        "4:5 error 'runs-on' of job 'a' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "labels, nearly right",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: {group: x, lables: y}
                            steps: [{run: x}]
                        """,
                        "4:25 error unknown key 'lables' in 'runs-on' of job 'a'; Gitea passes over it without a word [unknown-key] did you mean 'labels'?"),
                Told.of(
                        "runs-on without a value",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on:
                            steps: [{run: x}]
                        """,
                        "4:5 error 'runs-on' of job 'a' is empty, but should be a text, a list or a mapping [wrong-type]"),
                Told.of(
                        "a strategy as a text",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy: x
                            steps:
                              - run: x
                        """,
                        "5:15 error 'strategy' of job 'a' is the text 'x', but takes a mapping or one ${{ expression }} [wrong-type]"),
                Told.of("a strategy as an expression", """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy: ${{ fromJSON(x) }}
                            steps:
                              - run: x
                        """),
                Told.of(
                        "a matrix",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy:
                              max-parallel: 0
                              fail-fast: maybe
                              matrix:
                                os: linux
                                v: []
                                w: {a: b}
                                include: x
                                exclude: [x]
                            steps:
                              - run: x
                        """,
                        "6:21 error 'max-parallel' of 'strategy' of job 'a' must be greater than 0 [wrong-value]",
                        "7:18 error 'fail-fast' of 'strategy' of job 'a' is the text 'maybe', but takes true, false or one ${{ expression }} [wrong-type]",
                        "9:13 error 'os' of 'matrix' of 'strategy' of job 'a' is the text 'linux', but takes a list of values or one ${{ expression }} [wrong-type]",
                        "10:9 error 'v' of 'matrix' of 'strategy' of job 'a' is empty [empty-value] give it a value, or take it away",
                        "11:12 error 'w' of 'matrix' of 'strategy' of job 'a' is a mapping, but takes a list of values or one ${{ expression }} [wrong-type]",
                        "12:18 error 'include' of 'matrix' of 'strategy' of job 'a' is the text 'x', but takes a list of mappings or one ${{ expression }} [wrong-type]",
                        "13:19 error entry 1 of 'exclude' of 'matrix' of 'strategy' of job 'a' is the text 'x', but takes a mapping [wrong-type]"),
                Told.of(
                        "half a job",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy: {max-parallel: 1.5, matrix: {a: [1]}}
                            steps:
                              - run: x
                        """,
                        "5:30 error 'max-parallel' of 'strategy' of job 'a' is the number 1.5, but takes a whole number or one ${{ expression }} [wrong-type]"),
                Told.of(
                        "a matrix as a list",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            strategy: {matrix: [x]}
                            steps:
                              - run: x
                        """,
                        "5:24 error 'matrix' of 'strategy' of job 'a' is a list, but takes a mapping or one ${{ expression }} [wrong-type]"),
                Told.of(
                        "an image, nearly right",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            container: {imgae: x}
                            steps:
                              - run: x
                        """,
                        "5:5 error 'container' of job 'a' has no 'image', so no container can start [missing-key] is 'imgae' meant?",
                        "5:17 error unknown key 'imgae' in 'container' of job 'a'; Gitea passes over it without a word [unknown-key] did you mean 'image'?"),
                Told.of(
                        "a container",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            container:
                              image: x
                              credentials: {username: u}
                              ports: 80
                              entrypoint: x
                            steps:
                              - run: x
                        """,
                        "7:7 error 'credentials' of 'container' of job 'a' has no 'password'; a registry needs both [missing-key]",
                        "8:14 error 'ports' of 'container' of job 'a' is the number 80, but should be a list [wrong-type]",
                        "9:7 error unknown key 'entrypoint' in 'container' of job 'a'; Gitea passes over it without a word [unknown-key] there are image, credentials, env, ports, volumes, options"),
                Told.of(
                        "credentials as a text",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            container: {image: x, credentials: foo}
                            steps:
                              - run: x
                        """,
                        "5:40 error 'credentials' of 'container' of job 'a' is the text 'foo', but takes a mapping with username and password [wrong-type]"),
                Told.of(
                        "services as an expression",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            services: ${{ x }}
                            steps:
                              - run: x
                        """,
                        "5:15 error 'services' of job 'a' is the text '${{ x }}', but takes a mapping of names to containers; Gitea refuses a text or a list here [wrong-type]"),
                Told.of(
                        "a service as a text",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            services:
                              db: postgres
                            steps:
                              - run: x
                        """,
                        "6:11 error the service 'db' is the text 'postgres', but takes a mapping with 'image'; Gitea refuses a text or a list here [wrong-type]"),
                Told.of(
                        "keys of a service",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            services:
                              db:
                                image: x
                                entrypoint: y
                                command: z
                                cmd: [a]
                                cmnd: 1
                            steps:
                              - run: x
                        """,
                        "8:9 warning Gitea ignores 'entrypoint' of the service 'db': the service starts as its image says [ignored-key] --entrypoint stands in 'options'",
                        "9:9 warning Gitea ignores 'command' of the service 'db': the service starts as its image says [ignored-key] write 'cmd', word by word",
                        "11:9 error unknown key 'cmnd' in the service 'db'; Gitea passes over it without a word [unknown-key] did you mean 'cmd'?"),
                Told.of(
                        "no service",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            services: {}
                            steps:
                              - run: x
                        """,
                        "5:5 error 'services' of job 'a' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "an output as a list",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            outputs: {a: [x]}
                            steps:
                              - run: x
                        """,
                        "5:18 error the output 'a' is a list, but should be a text [wrong-type]"),
                Told.of(
                        "an output without a name",
                        """
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            outputs: {'': x}
                            steps:
                              - run: x
                        """,
                        "5:15 error 'outputs' of job 'a' has a key without a name [empty-value]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("ci.yml");
    }
}
