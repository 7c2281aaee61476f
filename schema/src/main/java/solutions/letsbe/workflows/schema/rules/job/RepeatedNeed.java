package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashSet;
import java.util.Set;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A job that needs another one twice. */
public final class RepeatedNeed implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("repeated-need")
                .summary("'needs' names the same job twice")
                .why("""
                        The second mention changes nothing, so another job was probably meant, and that one is not waited for.
                        """)
                .source("services/actions/job_emitter.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                          deploy:
                            needs: [build, build]
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
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                          deploy:
                            needs: [build, test]
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Set<String> seen = new HashSet<>();
            for (YamlNode.Scalar need : job.needs()) {
                if (!seen.add(need.text())) {
                    report.add(
                            need,
                            "job '" + Excerpt.of(job.id()) + "' needs '" + Excerpt.of(need.text())
                                    + "' twice; the second time means nothing",
                            "take it out, or name the job that was meant");
                }
            }
        }
    }
}
