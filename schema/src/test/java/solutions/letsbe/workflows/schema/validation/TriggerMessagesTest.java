package solutions.letsbe.workflows.schema.validation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of events, their filters and activities. */
class TriggerMessagesTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                Told.of(
                        "an unknown event",
                        """
                        on: pussh
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:5 error there is no event 'pussh'; the workflow never runs for it [unknown-event] did you mean 'push'?"),
                Told.of(
                        "an event of GitHub",
                        """
                        on: check_run
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:5 warning the workflow never runs for 'check_run': Gitea has no such event [never-fires]"
                                + " Gitea has no checks API; commit statuses start no workflow"),
                Told.of(
                        "events in a list",
                        """
                        on: [push, check_run, foo, 1]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:12 warning the workflow never runs for 'check_run': Gitea has no such event [never-fires]"
                                + " Gitea has no checks API; commit statuses start no workflow",
                        "1:23 error there is no event 'foo'; the workflow never runs for it [unknown-event]",
                        "1:28 error 'on' is the number 1, but should be a text [wrong-type]"),
                Told.of(
                        "on without a value",
                        """
                        on:
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:1 error 'on' is empty, but should be a text, a list or a mapping [wrong-type]"),
                Told.of(
                        "schedule without times",
                        """
                        on: schedule
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:5 error 'on' names 'schedule' without times: write 'schedule:' with a list of cron entries [missing-key]"),
                Told.of(
                        "an empty list of events",
                        """
                        on: []
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:1 error 'on' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "an empty mapping of events",
                        """
                        on: {}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "1:1 error 'on' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "events as keys",
                        """
                        on:
                          psuh:
                          check_run:
                            types: [created]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:3 error there is no event 'psuh'; the workflow never runs for it [unknown-event] did you mean 'push'?",
                        "3:3 warning the workflow never runs for 'check_run': Gitea has no such event [never-fires]"
                                + " Gitea has no checks API; commit statuses start no workflow"),
                Told.of(
                        "branches straight under push",
                        """
                        on:
                          push: [main]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:9 error the event 'push' is a list, but takes a mapping of filters, or nothing [wrong-type] write 'branches:' before the list; Gitea takes a list here for a schedule"),
                Told.of(
                        "a branch straight under push",
                        """
                        on:
                          push: main
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:9 error the event 'push' is the text 'main', but takes a mapping of filters, or nothing [wrong-type] branches stand in a list under 'branches:'"),
                Told.of(
                        "a filter, nearly right",
                        """
                        on:
                          push:
                            branchs: [main]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error the event 'push' has no filter 'branchs'; Gitea never runs the workflow for it then [unknown-key] did you mean 'branches'?"),
                Told.of(
                        "a filter that push does not have",
                        """
                        on:
                          push:
                            types: [x]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error the event 'push' has no filter 'types'; Gitea never runs the workflow for it then [unknown-key] there are branches, branches-ignore, tags, tags-ignore, paths, paths-ignore"),
                Told.of(
                        "no branch",
                        """
                        on:
                          push:
                            branches: []
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error 'branches' of the event 'push' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "branches as a mapping",
                        """
                        on:
                          push:
                            branches: {a: b}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:15 error 'branches' of the event 'push' is a mapping, but should be a text or a list [wrong-type]"),
                Told.of(
                        "tags of a pull request",
                        """
                        on:
                          pull_request:
                            tags: [v*]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error the event 'pull_request' has no filter 'tags'; Gitea never runs the workflow for it then [unknown-key] there are types, branches, branches-ignore, paths, paths-ignore"),
                Told.of(
                        "activities",
                        """
                        on:
                          pull_request:
                            types: [open, ready_for_review, 'review_*', 1]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:13 error the event 'pull_request' has no activity 'open'; the workflow never runs for it [unknown-activity] there are opened, edited, closed, reopened, assigned, unassigned, review_requested, review_request_removed, milestoned, demilestoned, synchronize, labeled, unlabeled",
                        "3:19 warning the workflow never runs for 'ready_for_review': Gitea does not report this activity of pull_request [never-fires]"
                                + " name an activity that Gitea reports as well, or the workflow never starts",
                        "3:49 error entry 4 of 'types' of the event 'pull_request' is the number 1, but should be a text [wrong-type]"),
                Told.of(
                        "one activity",
                        """
                        on:
                          pull_request:
                            types: closd
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:12 error the event 'pull_request' has no activity 'closd'; the workflow never runs for it [unknown-activity] did you mean 'closed'?"),
                Told.of(
                        "a filter that is ignored",
                        """
                        on:
                          create:
                            branches: [main]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 warning Gitea ignores 'branches' of the event 'create': the workflow runs for every event of this kind [ignored-key]"),
                Told.of(
                        "an unknown key of an event without filters",
                        """
                        on:
                          create:
                            foo: 1
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error unknown key 'foo' in the event 'create'; Gitea passes over it without a word [unknown-key]"),
                Told.of(
                        "entries of a schedule",
                        """
                        on:
                          schedule:
                            - timezone: Europe/Berlin
                            - cron: ''
                            - 0 0 * * *
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:7 warning Gitea ignores 'timezone' of entry 1 of the event 'schedule': schedules are read in UTC [ignored-key] write CRON_TZ=Europe/Berlin before the five fields",
                        "3:7 error entry 1 of the event 'schedule' has no 'cron', so it never comes [missing-key]",
                        "4:7 error 'cron' of entry 2 of the event 'schedule' is empty [empty-value] give it a value, or take it away",
                        "5:7 error entry 3 of the event 'schedule' is the text '0 0 * * *', but takes a mapping with 'cron' [wrong-type]"),
                Told.of(
                        "a schedule as a mapping",
                        """
                        on:
                          schedule:
                            cron: 0 0 * * *
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "3:5 error the event 'schedule' is a mapping, but takes a list of entries with 'cron' [wrong-type]"),
                Told.of(
                        "an empty schedule",
                        """
                        on:
                          schedule: []
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:3 error the event 'schedule' is empty [empty-value] give it a value, or take it away"),
                Told.of(
                        "a workflow_run that names no workflow",
                        """
                        on:
                          workflow_run:
                            types: [completed]
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "2:3 error the event 'workflow_run' has no 'workflows'; Gitea runs it after every workflow then, and after itself"
                                + " [missing-key]"),
                Told.of(
                        "inputs of a dispatch",
                        """
                        on:
                          workflow_dispatch:
                            inputs:
                              a:
                              b: {type: bool}
                              c: {type: choice}
                              d: {type: environment}
                              e: {required: yes}
                              f g: {}
                              h: {options: []}
                              i: {descripton: x}
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "4:7 error the input 'a' is empty, but takes a mapping, even if it is {}; Gitea refuses the file otherwise [wrong-type]",
                        "5:17 error 'type' of the input 'b' cannot be 'bool' [unknown-word] there are string, number, boolean, choice, environment",
                        "6:7 error the input 'c' has no 'options', so there is nothing to choose from [missing-key]",
                        "7:11 warning Gitea ignores 'type' of the input 'd': it has no environments and asks for a text [ignored-key] write 'choice' and list them in 'options'",
                        "8:21 error 'required' of the input 'e' is the text 'yes', but should be true or false [wrong-type] write true",
                        "9:7 error 'f g' cannot be an id in 'inputs' of the event 'workflow_dispatch': an id begins with a letter or _, then letters, digits, _ and - [wrong-id]",
                        "10:11 error 'options' of the input 'h' is empty [empty-value] give it a value, or take it away",
                        "11:11 error unknown key 'descripton' in the input 'i'; Gitea passes over it without a word [unknown-key] did you mean 'description'?"),
                Told.of(
                        "inputs, outputs and secrets of a call",
                        """
                        on:
                          workflow_call:
                            inputs:
                              a: {default: 1}
                              b: {type: {}}
                            outputs:
                              c: {description: x}
                            secrets:
                              d: {requird: true}
                            foo: 1
                        jobs:
                          a:
                            runs-on: x
                            steps:
                              - run: x
                        """,
                        "4:7 error the input 'a' has no 'type', and Gitea refuses the workflow [missing-key] write one of string, boolean, number",
                        "5:17 error 'type' of the input 'b' is a mapping, but should be one of string, number, boolean [wrong-type]",
                        "7:7 error the output 'c' has no 'value', so nobody gets anything from it [missing-key]",
                        "9:11 error unknown key 'requird' in the secret 'd'; Gitea passes over it without a word [unknown-key] did you mean 'required'?",
                        "10:5 error unknown key 'foo' in the event 'workflow_call'; Gitea passes over it without a word [unknown-key] there are inputs, secrets, outputs"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void says(String name, Told told) {
        told.check("ci.yml");
    }
}
