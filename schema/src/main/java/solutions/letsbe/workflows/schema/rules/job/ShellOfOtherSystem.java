package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.RunnerSystem;
import solutions.letsbe.workflows.schema.language.ShellName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A shell that the system of the runner does not have. */
public final class ShellOfOtherSystem implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("shell-of-other-system")
                .summary("a shell of Windows is asked of a runner whose label speaks of another system")
                .why("""
                        'cmd' and 'powershell' are there on Windows only; elsewhere the step fails, since there is no such program. PowerShell 7, 'pwsh',
                        runs everywhere.
                        """)
                .source("Step.ShellCommand in model/workflow.go of the act fork 0.259.1 and later and of gitea-runner")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: Get-ChildItem
                                shell: powershell
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: Get-ChildItem
                                shell: pwsh
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Scalar> label = job.labels().stream()
                    .filter(each -> RunnerSystem.of(each.text()).isPresent())
                    .findFirst();
            Optional<RunnerSystem> system = label.flatMap(each -> RunnerSystem.of(each.text()));
            if (label.isEmpty() || system.isEmpty() || system.get() == RunnerSystem.WINDOWS) {
                continue;
            }
            for (StepSyntax step : job.steps()) {
                step.scalar("shell")
                        .filter(shell -> isOfWindows(shell.text()))
                        .ifPresent(shell -> report.add(
                                shell,
                                "'" + shell.text() + "' is a shell of Windows, but the label '"
                                        + Excerpt.of(label.get().text()) + "' speaks of "
                                        + system.get().text(),
                                "write 'pwsh' or 'bash', or run the job on Windows"));
            }
        }
    }

    private static boolean isOfWindows(String shell) {
        return shell.equals(ShellName.CMD.text()) || shell.equals(ShellName.POWERSHELL.text());
    }
}
