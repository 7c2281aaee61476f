package solutions.letsbe.workflows.schema.rules.repository;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** Workflows that start each other for ever. */
public final class WorkflowRunCycle implements RepositoryRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("workflow-run-cycle")
                .summary("Workflows start each other in a circle through 'workflow_run'")
                .why("""
                        Each run of the circle starts the next one. Gitea ends it after 5 runs that follow each other, and until then
                        each of them is run again for one event.
                        """)
                .source(
                        "skipWorkflows in services/actions/notifier_helper.go of Gitea 1.25 to 28: at most 5 runs one after the other")
                .wrong(Example.of(".gitea/workflows/build.yml", """
                        name: build
                        on:
                          workflow_run:
                            workflows: [test]
                            types: [completed]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .and(".gitea/workflows/test.yml", """
                        name: test
                        on:
                          workflow_run:
                            workflows: [build]
                            types: [completed]
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .under(settings -> settings.withLevel("privileged-trigger", Level.OFF)))
                .right(Example.of(".gitea/workflows/build.yml", """
                        name: build
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .and(".gitea/workflows/test.yml", """
                        name: test
                        on:
                          workflow_run:
                            workflows: [build]
                            types: [completed]
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                        .under(settings -> settings.withLevel("privileged-trigger", Level.OFF)));
    }

    @Override
    public void check(Surroundings surroundings, Reports reports) {
        List<RunSource> waiting = RunSource.all(surroundings.repository()).values().stream()
                .filter(source -> !source.waitsFor().isEmpty())
                .toList();
        Map<String, List<RunSource>> next = new HashMap<>();
        for (RunSource source : waiting) {
            next.put(
                    source.path(),
                    waiting.stream()
                            .filter(other -> source.waitsFor().stream().anyMatch(name -> source.leads(name, other)))
                            .toList());
        }
        for (RunSource source : waiting) {
            Set<String> seen = new HashSet<>();
            source.waitsFor().stream()
                    .filter(name -> next.getOrDefault(source.path(), List.of()).stream()
                            .anyMatch(other -> source.leads(name, other) && reaches(other, source, next, seen)))
                    .findFirst()
                    .ifPresent(at -> reports.of(source.path())
                            .add(
                                    at.start(),
                                    at.end(),
                                    "what this waits for is itself started by this workflow; Gitea ends the circle after "
                                            + Limits.NESTED_WORKFLOW_RUNS + " runs",
                                    Optional.of("take one 'workflow_run' out of the circle")));
        }
    }

    /** Whether one waits for the other in the end; what has been seen leads nowhere. */
    private static boolean reaches(RunSource from, RunSource to, Map<String, List<RunSource>> next, Set<String> seen) {
        Deque<RunSource> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            RunSource here = ahead.pop();
            if (here.path().equals(to.path())) {
                return true;
            }
            if (seen.add(here.path())) {
                next.getOrDefault(here.path(), List.of()).forEach(ahead::push);
            }
        }
        return false;
    }
}
