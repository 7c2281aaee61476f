package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** What can be wrong with the names of events and activities. */
final class EventForm {
    private static final String JOBS = """
            jobs:
              build:
                runs-on: ubuntu-latest
                steps:
                  - run: make
            """;

    private EventForm() {}

    static List<RuleDescription> descriptions() {
        return List.of(unknownEvent(), unknownActivity(), neverFires(), aliased());
    }

    private static RuleDescription unknownEvent() {
        return RuleDescription.error("unknown-event")
                .summary("there is no event of this name")
                .why("""
                        Gitea takes any name, compares it with the names of its hooks, and finds none: the workflow never runs for
                        it, and nobody is told. Names of events are written in small letters.
                        """)
                .source("canGithubEventMatch in modules/actions/github.go of Gitea 1.22 to 28")
                .wrong("name: ci\non: pull-request\n" + JOBS)
                .right("name: ci\non: pull_request\n" + JOBS);
    }

    private static RuleDescription unknownActivity() {
        return RuleDescription.error("unknown-activity")
                .summary("the event has no activity of this name")
                .why("""
                        What Gitea reports is compared with the words under 'types'. A word that it never reports matches nothing,
                        so the workflow does not run for it.
                        """)
                .source("modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong("name: ci\non:\n  pull_request:\n    types: [opened, synchronise]\n" + JOBS)
                .right("name: ci\non:\n  pull_request:\n    types: [opened, synchronize]\n" + JOBS);
    }

    private static RuleDescription neverFires() {
        return RuleDescription.warning("never-fires")
                .summary("GitHub has this event or activity, and Gitea never reports it")
                .why("""
                        The workflow stays silent: no run, no error and no commit status. That is right in a file that GitHub
                        reads too; where only Gitea reads it, another event has to take its place.
                        """)
                .source(
                        "modules/actions/github.go, modules/actions/workflows.go and services/actions/notifier.go of Gitea 1.22 to 28")
                .wrong("name: ci\non: [push, merge_group]\n" + JOBS)
                .right("name: ci\non: [push, pull_request]\n" + JOBS);
    }

    private static RuleDescription aliased() {
        return RuleDescription.error("aliased-events")
                .summary("'on' is an alias")
                .why("""
                        Gitea looks at the YAML node of 'on' itself and knows words, lists and mappings. An alias is neither, so it
                        refuses the whole file, though it reads aliases everywhere else.
                        """)
                .source("jobparser.ParseRawOn of Gitea 1.22 to 28")
                .wrong("name: ci\nenv:\n  EVENT: &event push\non: *event\n" + JOBS)
                .right("name: ci\nenv:\n  EVENT: push\non: push\n" + JOBS);
    }
}
