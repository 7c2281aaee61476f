package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Workflows that call each other too deep. */
public final class CallTooDeep implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("call-too-deep")
                .summary("Workflows call each other through more levels than Gitea expands")
                .why("""
                        Since Gitea 1.27 a workflow is called through at most 9 levels (MaxReusableCallLevels). The job that goes
                        deeper fails.
                        """)
                .source("services/actions/reusable_workflow.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(chain(10))
                .right(chain(9));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        CallDepth depth = new CallDepth(surroundings.repository());
        for (Call call : Call.of(workflow)) {
            int levels = call.target(surroundings).map(depth::of).orElse(0);
            if (levels > Limits.NESTED_CALLS && levels != CallDepth.ENDLESS) {
                report.add(
                        call.uses(),
                        "this calls through " + levels + " levels of workflows, and Gitea expands no more than "
                                + Limits.NESTED_CALLS,
                        "call the inner workflows from the outer ones directly");
            }
        }
    }

    private static Example chain(int levels) {
        Example example = Example.of(file("ci", "push", 1));
        for (int level = 1; level < levels; level++) {
            example = example.and(
                    ".gitea/workflows/level-" + level + ".yml", file("level-" + level, "workflow_call", level + 1));
        }
        return example.and(".gitea/workflows/level-" + levels + ".yml", """
                name: end
                on: workflow_call
                jobs:
                  end:
                    runs-on: ubuntu-latest
                    steps:
                      - run: make
                """);
    }

    private static String file(String name, String event, int calls) {
        return """
                name: %s
                on: %s
                jobs:
                  next:
                    uses: ./.gitea/workflows/level-%d.yml
                """.formatted(name, event, calls);
    }
}
