package solutions.letsbe.workflows.schema.rules.job;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Jobs that report under one name. */
public final class RepeatedJobName implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("repeated-job-name")
                .summary("two jobs of a workflow have the same name")
                .why("""
                        A job reports its result as a commit status 'workflow / job (event)'. Jobs of one name report under one status: the last one
                        wins, so a failure can be hidden by a success, and a required check cannot tell them apart.
                        """)
                .source("WorkflowStatusContextName of Gitea 28 and CreateCommitStatus before; go-gitea/gitea#35699")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          unit:
                            name: tests
                            runs-on: ubuntu-latest
                            steps:
                              - run: make unit-test
                          browser:
                            name: tests
                            runs-on: ubuntu-latest
                            steps:
                              - run: make browser-test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          unit:
                            name: unit tests
                            runs-on: ubuntu-latest
                            steps:
                              - run: make unit-test
                          browser:
                            name: browser tests
                            runs-on: ubuntu-latest
                            steps:
                              - run: make browser-test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Map<String, JobSyntax> seen = new HashMap<>();
        for (JobSyntax job : workflow.jobs()) {
            if (job.matrix().isPresent()) {
                continue;
            }
            YamlNode.Scalar name = job.scalar("name").orElse(job.key());
            Optional<JobSyntax> first = Optional.ofNullable(seen.putIfAbsent(name.text(), job));
            first.ifPresent(other -> report.add(
                    name,
                    "jobs '" + Excerpt.of(other.id()) + "' and '" + Excerpt.of(job.id()) + "' have the same name '"
                            + Excerpt.of(name.text()) + "', so they report under one commit status",
                    "give each its own name"));
        }
    }
}
