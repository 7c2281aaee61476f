package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a workflow as a whole. */
class WorkflowMessagesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "keys that look like indexes",
                        """
                        on: push
                        env: {"": [x], "1": [x], 99999999999: [x]}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:11 error '' of 'env' is a list, but should be a text or nothing [wrong-type]",
                        "2:21 error '1' of 'env' is a list, but should be a text or nothing [wrong-type]",
                        "2:39 error '99999999999' of 'env' is a list, but should be a text or nothing [wrong-type]"),
                Told.of(
                        "comments only",
                        """
                        # nothing
                        """,
                        "1:1 error the file is empty [empty-value] a workflow has at least 'on' and 'jobs'"),
                Told.of("a text", """
                        hello""", "1:1 error the file is the text 'hello', but should be a mapping [wrong-type]"),
                Told.of("a list", """
                        - on: push
                        """, "1:1 error the file is a list, but should be a mapping [wrong-type]"),
                Told.of(
                        "no on",
                        """
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:1 error the file has no 'on', so nothing ever starts it [missing-key] write 'on: push' or another event"),
                Told.of("no jobs", """
                        on: push
                        """, "1:1 error the file has no 'jobs', so it does nothing [missing-key]"),
                Told.of("jobs without a value", """
                        on: push
                        jobs:
                        """, "2:1 error 'jobs' is empty, but should be a mapping [wrong-type]"),
                Told.of("no job", """
                        on: push
                        jobs: {}
                        """, "2:1 error 'jobs' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "a job without a value",
                        """
                        on: push
                        jobs:
                          a:
                        """,
                        "3:3 error job 'a' is empty, but should be a mapping [wrong-type]"),
                Told.of(
                        "a job id with a blank",
                        """
                        on: push
                        jobs:
                          a b:
                            runs-on: x
                            steps: [{run: x}]
                        """,
                        "3:3 error 'a b' cannot be an id in 'jobs': an id begins with a letter or _, then letters, digits, _ and - [wrong-id]"),
                Told.of(
                        "an unknown key, nearly right",
                        """
                        nmae: x
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:1 error unknown key 'nmae' at the top of the file; Gitea passes over it without a word [unknown-key] did you mean 'name'?"),
                Told.of(
                        "a place for anchors",
                        """
                        x-a: &b {}
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                                env: *b
                        """,
                        "1:1 warning Gitea ignores 'x-a': it may hold anchors, and GitHub refuses it [ignored-key]"),
                Told.of(
                        "a key twice",
                        """
                        on: push
                        on: push
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:1 error the key 'on' is there already, on line 1 [duplicate-key] take one of the two away"),
                Told.of(
                        "a mistake that an alias repeats",
                        """
                        on: push
                        jobs:
                          a: &j
                            runs-on: x
                            steps: [{foo: 1, run: x}]
                          b: *j
                        """,
                        "5:14 error unknown key 'foo' in step 1 of job 'a'; Gitea passes over it without a word [unknown-key] there are id, if, name, env, continue-on-error, timeout-minutes, run, shell, working-directory"),
                Told.of(
                        "a long word",
                        """
                        on: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:5 error there is no event 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...'; the workflow never runs for it [unknown-event]"),
                Told.of(
                        "env as a text",
                        """
                        on: push
                        env: FOO
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:6 error 'env' is the text 'FOO', but takes a mapping of names to values; Gitea refuses a text or a list here [wrong-type]"),
                Told.of(
                        "a variable as a list",
                        """
                        on: push
                        env: {A: [1]}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:10 error 'A' of 'env' is a list, but should be a text or nothing [wrong-type]"),
                Told.of(
                        "env as an expression",
                        """
                        on: push
                        env: ${{ x }}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:6 error 'env' is the text '${{ x }}', but takes a mapping of names to values; Gitea refuses a text or a list here [wrong-type]"),
                Told.of(
                        "an unknown word for all permissions",
                        """
                        on: push
                        permissions: none
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:14 error 'permissions' cannot be 'none'; such a word gives the token no permission at all [unknown-word] there are read-all, write-all"),
                Told.of(
                        "permissions",
                        """
                        on: push
                        permissions: {content: read, contents: raed, id-token: write, statuses: write, code: write}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:15 error there is no permission 'content'; Gitea passes over it without a word [unknown-key] did you mean 'contents'?",
                        "2:40 error 'contents' of 'permissions' cannot be 'raed'; Gitea takes it for none [unknown-word] did you mean 'read'?",
                        "2:46 warning Gitea ignores 'id-token' of 'permissions': it issues no identity tokens [ignored-key]",
                        "2:63 warning Gitea ignores 'statuses' of 'permissions': it has no such permission [ignored-key] a commit status needs 'contents: write'"),
                Told.of(
                        "concurrency without a group",
                        """
                        on: push
                        concurrency:
                          cancel-in-progress: yes
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:1 error 'concurrency' has no 'group' [missing-key]",
                        "3:23 error 'cancel-in-progress' of 'concurrency' is the text 'yes', but takes true, false or one ${{ expression }} [wrong-type] write true"),
                Told.of(
                        "a queue",
                        """
                        on: push
                        concurrency: {group: x, queue: max}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:25 warning Gitea ignores 'queue' of 'concurrency': one run waits, whatever is said here [ignored-key]"),
                Told.of("no defaults", """
                        on: push
                        defaults: {}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """, "2:1 error 'defaults' has no 'run' [missing-key]"),
                Told.of(
                        "no defaults of scripts",
                        """
                        on: push
                        defaults: {run: {}}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:12 error 'run' of 'defaults' is empty [empty-value] give it a value, or take it away"),
                Told.of("what only Gitea has", """
                        name: 1
                        run-name: ${{ gitea.ref }}
                        on:
                          pull_request_comment:
                          schedule: [{cron: CRON_TZ=Europe/Berlin 0 5 * * *}]
                        permissions: {code: read, releases: write, wiki: none, projects: read}
                        jobs:
                          a:
                            runs-on: [self-hosted, linux]
                            services: {db: {image: x, cmd: [a, b]}}
                            timeout-minutes: 0x10
                            steps:
                              - uses: https://gitea.com/a/b@v1
                              - uses: ./x
                              - uses: docker://alpine:3
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("ci.yml");
    }
}
