package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Jobs that wait for each other. */
public final class NeedsCycle implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("needs-cycle")
                .summary("Jobs need each other in a circle, so none of them can start")
                .why("""
                        Gitea does not look for circles. All jobs of one stay blocked, and so does what needs them, until they are abandoned after 24
                        hours; a job that needs itself is the smallest circle.
                        """)
                .source("services/actions/job_emitter.go and clear_tasks.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          lint:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make lint
                          build:
                            needs: [lint, test]
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          test:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          lint:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make lint
                          build:
                            needs: lint
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          test:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    private static final int MOST_NAMED = 6;

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        List<List<NeedGraph.Need>> circles = new NeedGraph(workflow).circles();
        for (List<NeedGraph.Need> circle : circles) {
            for (int i = 0; i < circle.size(); i++) {
                report.add(circle.get(i).need(), message(circle, i), "take one of these needs out");
            }
        }
        boolean nobodyIsFirst =
                workflow.jobs().stream().noneMatch(job -> job.needs().isEmpty());
        if (!circles.isEmpty() && nobodyIsFirst) {
            report.add(
                    workflow.jobs().get(0).key(),
                    "every job needs another one, so no job of this workflow ever starts",
                    "at least one job has no 'needs'");
        }
    }

    private static String message(List<NeedGraph.Need> circle, int first) {
        NeedGraph.Need need = circle.get(first);
        if (circle.size() == 1) {
            return "job '" + Excerpt.of(need.job().id()) + "' needs itself; Gitea blocks it until it is abandoned";
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(circle.size(), MOST_NAMED); i++) {
            String id = circle.get((first + i) % circle.size()).job().id();
            words.append("'").append(Excerpt.of(id)).append("' -> ");
        }
        words.append(circle.size() > MOST_NAMED ? "... -> " : "");
        return "jobs need each other in a circle, " + words + "'"
                + Excerpt.of(need.job().id()) + "'; Gitea blocks all of them until they are abandoned";
    }
}
