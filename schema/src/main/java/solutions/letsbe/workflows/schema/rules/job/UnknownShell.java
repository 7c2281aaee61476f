package solutions.letsbe.workflows.schema.rules.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.language.ShellName;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A shell that does not get the script. */
public final class UnknownShell implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-shell")
                .summary("'shell' is none that the runner knows, and no command that takes the script")
                .why("""
                        The runner knows bash, sh, pwsh, powershell, python and cmd by name. Any other text is a command in which {0} stands for the
                        file of the script; without {0} the command runs and the script is never read.
                        """)
                .source("act fork 0.259.1 and later, gitea-runner 3.3, Step.ShellCommand")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: console.log("ready")
                                shell: node
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: console.log("ready")
                                shell: node {0}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        checkDefaults(workflow.root(), report);
        for (JobSyntax job : workflow.jobs()) {
            checkDefaults(job.node(), report);
            job.steps().forEach(step -> check(step.scalar("shell"), report));
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        action.steps().forEach(step -> check(step.scalar("shell"), report));
    }

    private static void checkDefaults(YamlNode.Mapping owner, Report report) {
        Yaml.mapping(owner, "defaults")
                .flatMap(defaults -> Yaml.mapping(defaults, "run"))
                .ifPresent(run -> check(Yaml.scalar(run, "shell"), report));
    }

    private static void check(Optional<YamlNode.Scalar> shell, Report report) {
        if (shell.isEmpty()
                || shell.get().text().contains("${{")
                || ShellName.isUsable(shell.get().text())) {
            return;
        }
        List<String> names =
                Arrays.stream(ShellName.values()).map(ShellName::text).toList();
        report.add(
                shell.get().start(),
                shell.get().end(),
                "'" + Excerpt.of(shell.get().text())
                        + "' is no shell that the runner knows, and without {0} it is a command that"
                        + " never reads the script",
                Optional.of(NearestWord.to(shell.get().text(), names)
                        .map(name -> "did you mean '" + name + "'?")
                        .orElse("write the command with {0} in place of the script's file")));
    }
}
