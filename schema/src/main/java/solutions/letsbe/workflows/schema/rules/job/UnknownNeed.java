package solutions.letsbe.workflows.schema.rules.job;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A job that needs one which is not there. */
public final class UnknownNeed implements WorkflowRule {
    private static final int MOST_SEARCHED = 20;

    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-need")
                .summary("'needs' names a job that the workflow does not have")
                .why("""
                        Gitea does not refuse such a workflow. The job is blocked at first; when another job of the run ends, it
                        starts as if it needed nothing, and where no other job ever ends it hangs until it is abandoned after 24
                        hours.
                        """)
                .source("services/actions/job_emitter.go and clear_tasks.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          deploy:
                            needs: biuld
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Set<String> ids = new LinkedHashSet<>();
        Yaml.entries(workflow.root(), "jobs")
                .forEach(entry -> ids.add(entry.key().text()));
        int found = 0;
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Scalar need : job.needs()) {
                if (!ids.contains(need.text())) {
                    // Each search reads all ids, and who has many such needs has another problem than a slip of the
                    // hand.
                    Optional<String> nearest =
                            ++found > MOST_SEARCHED ? Optional.empty() : NearestWord.to(need.text(), ids);
                    report.add(
                            need.start(),
                            need.end(),
                            "job '" + Excerpt.of(job.id()) + "' needs '" + Excerpt.of(need.text())
                                    + "', but there is no such job; Gitea blocks it, and then runs it too early or never",
                            nearest.map(id -> "did you mean '" + Excerpt.of(id) + "'?"));
                }
            }
        }
    }
}
