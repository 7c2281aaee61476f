package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ToolVersionInput;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A tool of whatever version is newest. */
public final class UnpinnedTool implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("unpinned-tool")
                .summary("an action installs the newest version of a tool")
                .why("""
                        Pinning the action does not pin what it downloads: each run takes the release of that day, unseen, and a
                        run of last month cannot be repeated.
                        """)
                .source("action.yml of each action: the input that says the version")
                .wrong("""
                        name: release
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: goreleaser/goreleaser-action@e435ccd777264be153ace6237001ef4d979d3a7a # v6.4.0
                                with:
                                  version: latest
                        """)
                .right("""
                        name: release
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: goreleaser/goreleaser-action@e435ccd777264be153ace6237001ef4d979d3a7a # v6.4.0
                                with:
                                  version: 2.11.0
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            check(job.steps(), report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(action.steps(), report);
    }

    private static void check(List<StepSyntax> steps, Report report) {
        for (StepSyntax step : steps) {
            Optional<UsedAction> action = step.action();
            if (action.isEmpty()) {
                continue;
            }
            for (YamlNode.Entry input : step.with()) {
                if (input.value() instanceof YamlNode.Scalar version
                        && version.text().equals("latest")
                        && ToolVersionInput.isToolVersion(
                                action.get(), input.key().text())) {
                    report.add(
                            version,
                            "'" + Excerpt.of(action.get().repository())
                                    + "' downloads whatever version is newest on the day of the run",
                            "name a version");
                }
            }
        }
    }
}
