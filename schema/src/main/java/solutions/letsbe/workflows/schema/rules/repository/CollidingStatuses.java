package solutions.letsbe.workflows.schema.rules.repository;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RepositoryRule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Workflows whose commit statuses have the same name. */
public final class CollidingStatuses implements RepositoryRule {
    /** The events on which commit statuses are reported. */
    private static final List<EventName> REPORTED =
            List.of(EventName.PUSH, EventName.PULL_REQUEST, EventName.PULL_REQUEST_TARGET, EventName.RELEASE);

    /** Those on which they are reported since Gitea 1.26. */
    private static final List<EventName> REPORTED_LATER =
            List.of(EventName.PULL_REQUEST_REVIEW, EventName.PULL_REQUEST_REVIEW_COMMENT);

    private static final GiteaVersion LATER = GiteaVersion.parse("1.26");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("colliding-statuses")
                .summary("Two workflows report the same commit status")
                .why("""
                        A commit status is called `workflow / job (event)`. Two workflows of the same name with a job of the same name
                        on the same event report into one status: up to Gitea 1.26 the last one wins, since 1.27 both stand there
                        under one name, and a required check waits for both.
                        """)
                .source("WorkflowStatusContextName in modules/actions/workflows.go of Gitea 1.27; go-gitea/gitea#35699")
                .wrong(Example.of(".gitea/workflows/build.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """).and(".gitea/workflows/test.yml", """
                        name: ci
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """))
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
                        """).and(".gitea/workflows/test.yml", """
                        name: test
                        on:
                          push:
                            branches: [main]
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """));
    }

    @Override
    public void check(Surroundings surroundings, Reports reports) {
        List<EventName> events = new ArrayList<>(REPORTED);
        if (surroundings.target().gitea().isAtLeast(LATER)) {
            events.addAll(REPORTED_LATER);
        }
        Map<String, String> taken = new HashMap<>();
        for (String path : surroundings.repository().workflowPaths()) {
            surroundings.repository().workflow(path).ifPresent(workflow -> {
                List<String> statuses = statuses(workflow, events);
                Optional<String> other =
                        statuses.stream().filter(taken::containsKey).findFirst();
                YamlNode at = workflow.name().map(YamlNode.class::cast).orElse(workflow.root());
                other.ifPresent(status -> reports.of(path)
                        .add(
                                at.start(),
                                workflow.name().isPresent() ? at.end() : at.start(),
                                "the commit status '" + Excerpt.of(status) + "' is reported by '"
                                        + Excerpt.of(taken.getOrDefault(status, "")) + "' too",
                                Optional.of("give each workflow a name of its own")));
                statuses.forEach(status -> taken.putIfAbsent(status, path));
            });
        }
    }

    /** The statuses that are certain: a workflow without a name and a job whose name is an expression are left out. */
    private static List<String> statuses(WorkflowSyntax workflow, List<EventName> events) {
        List<String> statuses = new ArrayList<>();
        Optional<String> name = workflow.name().map(YamlNode.Scalar::text).filter(text -> !text.isEmpty());
        if (name.isPresent()) {
            for (JobSyntax job : workflow.jobs()) {
                String shown = job.scalar("name").map(YamlNode.Scalar::text).orElse(job.id());
                events.stream()
                        .filter(event -> workflow.trigger(event).isPresent())
                        .filter(event -> !shown.contains("${{") && job.matrix().isEmpty())
                        .forEach(event -> statuses.add(name.get() + " / " + shown + " (" + event.text() + ")"));
            }
        }
        return statuses;
    }
}
