package solutions.letsbe.workflows.schema.rules.job;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An output whose name is too long. */
public final class LongOutputName implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("long-output-name")
                .summary("the name of an output of a job has more than 255 characters")
                .why("""
                        Gitea keeps outputs by their name in a column of 255 characters; a longer one is not kept, and jobs that read it get nothing.
                        """)
                .source(
                        "models/actions/task_output.go of Gitea 1.22 to 28; SetOutputs in internal/pkg/report/reporter.go of the runner")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv: ${{ github.sha }}
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              version: ${{ github.sha }}
                            steps:
                              - run: make
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            for (YamlNode.Entry output : job.outputs()) {
                String name = output.key().text();
                if (name.codePointCount(0, name.length()) > Limits.OUTPUT_NAME_CHARACTERS) {
                    report.add(
                            output.key(),
                            "the output '" + Excerpt.of(name) + "' has a name of more than "
                                    + Limits.OUTPUT_NAME_CHARACTERS + " characters, which Gitea does not keep",
                            "shorten it");
                }
            }
        }
    }
}
