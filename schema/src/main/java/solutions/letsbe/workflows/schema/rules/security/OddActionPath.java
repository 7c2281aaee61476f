package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An action whose path hides which one it is. */
public final class OddActionPath implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("odd-action-path")
                .summary("the path of an action goes a roundabout way")
                .why("""
                        `.`, `..` and empty parts say nothing, but hide from readers and from tools that compare names which action
                        this is. The runner joins the path to the action's folder as it is.
                        """)
                .source("prepareActionExecutor in act/runner/step_action_remote.go of the runner")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/cache/save/../save@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
                                with:
                                  path: build
                                  key: build
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/cache/save@0057852bfaa89a56745cba8c7296529d2fc39830 # v4.3.0
                                with:
                                  path: build
                                  key: build
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(Use.of(workflow), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Use.of(action), report);
    }

    private static void check(List<Use> uses, Report report) {
        for (Use use : uses) {
            if (use.action().isOfRepository() && isRoundabout(use.action())) {
                report.add(
                        use.at(),
                        "'" + Excerpt.of(use.action().path()) + "' hides which action it is",
                        "write the shortest path, without '.', '..' and empty parts");
            }
        }
    }

    private static boolean isRoundabout(UsedAction action) {
        String path = "/" + action.path() + "/";
        return path.contains("//") || path.contains("/./") || path.contains("/../");
    }
}
