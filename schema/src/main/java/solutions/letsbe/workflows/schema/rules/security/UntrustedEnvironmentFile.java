package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.dataflow.FileWrite;
import solutions.letsbe.workflows.schema.dataflow.Taint;
import solutions.letsbe.workflows.schema.dataflow.TaintedValues;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EnvironmentFile;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.SourceText;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A script that hands a stranger's text to all later steps as variables or as folders of programs. */
public final class UntrustedEnvironmentFile implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("untrusted-environment-file")
                .summary("a script writes a stranger's text into GITHUB_ENV or GITHUB_PATH")
                .why("""
                        A text with a line break sets further variables, such as `LD_PRELOAD` or `BASH_ENV`, and
                        a folder in the path puts other programs in the place of known ones: the next step then runs what the
                        stranger wants. Quotes do not help here.
                        """)
                .source(
                        "processRunnerEnvFileCommand in act/runner/step.go and setEnv in act/runner/command.go of the runner")
                .wrong("""
                        name: triage
                        on: issues
                        jobs:
                          remember:
                            runs-on: ubuntu-latest
                            steps:
                              - run: echo "BODY=$BODY" >> "$GITHUB_ENV"
                                env:
                                  BODY: ${{ github.event.issue.body }}
                              - run: ./triage
                        """)
                .right("""
                        name: triage
                        on: issues
                        jobs:
                          remember:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./triage
                                env:
                                  BODY: ${{ github.event.issue.body }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        TaintedValues values = TaintedValues.of(workflow);
        for (JobSyntax job : workflow.jobs()) {
            check(Optional.of(job), job.steps(), workflow.source(), values, report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Optional.empty(), action.steps(), action.source(), TaintedValues.of(action), report);
    }

    private static void check(
            Optional<JobSyntax> job, List<StepSyntax> steps, SourceText source, TaintedValues values, Report report) {
        for (StepSyntax step : steps) {
            for (FileWrite write : values.writes(job, step)) {
                boolean later = write.file() != EnvironmentFile.OUTPUT;
                // What an expression puts into the script is told as such.
                if (later && !write.inline() && write.taint().author() == Taint.Author.STRANGER) {
                    step.run()
                            .ifPresent(run -> report.add(
                                    source.position(run, write.start()),
                                    source.position(run, write.end()),
                                    "a stranger's text (from "
                                            + Excerpt.of(write.taint().origin()) + ") goes into GITHUB_" + write.file()
                                            + ", and with it the stranger governs what all later steps run",
                                    Optional.of("give it in 'env' to the step that needs it")));
                }
            }
        }
    }
}
