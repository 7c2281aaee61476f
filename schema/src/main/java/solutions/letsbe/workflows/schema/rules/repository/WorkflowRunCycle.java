package solutions.letsbe.workflows.schema.rules.repository;

import java.util.ArrayDeque;
import java.util.ArrayList;
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
import solutions.letsbe.workflows.schema.yaml.YamlNode;

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
        Map<String, RunSource> sources = RunSource.all(surroundings.repository());
        Map<String, List<String>> paths = new HashMap<>();
        for (RunSource source : sources.values()) {
            source.names().forEach(name -> paths.computeIfAbsent(name, each -> new ArrayList<>())
                    .add(source.path()));
        }
        for (RunSource source : sources.values()) {
            if (reachesItself(source, sources, paths)) {
                YamlNode.Scalar at = source.waitsFor().get(0);
                reports.of(source.path())
                        .add(
                                at.start(),
                                at.end(),
                                "what this waits for is itself started by this workflow; Gitea ends the circle after "
                                        + Limits.NESTED_WORKFLOW_RUNS + " runs",
                                Optional.of("take one 'workflow_run' out of the circle"));
            }
        }
    }

    private static boolean reachesItself(
            RunSource from, Map<String, RunSource> sources, Map<String, List<String>> paths) {
        Set<String> seen = new HashSet<>();
        Deque<RunSource> ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            for (YamlNode.Scalar name : ahead.pop().waitsFor()) {
                for (String path : paths.getOrDefault(name.text(), List.of())) {
                    if (path.equals(from.path())) {
                        return true;
                    }
                    if (seen.add(path)) {
                        Optional.ofNullable(sources.get(path)).ifPresent(ahead::push);
                    }
                }
            }
        }
        return false;
    }
}
