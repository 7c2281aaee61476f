package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.WorkflowIds;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A variable that no script can read. */
public final class EnvName implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("env-name")
                .summary("the name of an environment variable holds '=', '&', a blank or a control character")
                .why("""
                        The runner hands the name on as it is written, and no shell can read such a variable: the value is lost, or another variable is
                        set.
                        """)
                .source("POSIX.1, environment variables; act fork and gitea-runner 3.3, which check no names")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            env:
                              LOG LEVEL: debug
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            env:
                              LOG_LEVEL: debug
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(workflow.env(), report);
        for (JobSyntax job : workflow.jobs()) {
            check(job.env(), report);
            Yaml.mapping(job.node(), "container").ifPresent(container -> check(Yaml.entries(container, "env"), report));
            for (YamlNode.Entry service : job.services()) {
                Yaml.mapping(service.value()).ifPresent(container -> check(Yaml.entries(container, "env"), report));
            }
            for (StepSyntax step : job.steps()) {
                check(step.env(), report);
            }
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        action.steps().forEach(step -> check(step.env(), report));
    }

    private static void check(List<YamlNode.Entry> env, Report report) {
        for (YamlNode.Entry variable : env) {
            if (WorkflowIds.envNameProblem(variable.key().text()).isPresent()) {
                report.add(
                        variable.key(),
                        "'" + Excerpt.of(variable.key().text())
                                + "' is no name of a variable, so no script can read it",
                        "a name holds no '=', no '&', no blanks and no control characters");
            }
        }
    }
}
