package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Workflows that call each other for ever. */
public final class CallCycle implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("call-cycle")
                .summary("A called workflow ends up calling itself")
                .why("""
                        Gitea looks for such a circle when it expands the call, and fails the job; up to 1.26 the runner goes round
                        until it is stopped.
                        """)
                .source("services/actions/reusable_workflow.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(Example.of(".gitea/workflows/build.yml", """
                        name: build
                        on: workflow_call
                        jobs:
                          next:
                            uses: ./.gitea/workflows/test.yml
                        """).and(".gitea/workflows/test.yml", """
                        name: test
                        on: workflow_call
                        jobs:
                          next:
                            uses: ./.gitea/workflows/build.yml
                        """))
                .right(Example.of(".gitea/workflows/build.yml", """
                        name: build
                        on: workflow_call
                        jobs:
                          next:
                            uses: ./.gitea/workflows/test.yml
                        """).and(".gitea/workflows/test.yml", """
                        name: test
                        on: workflow_call
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        CallDepth depth = new CallDepth(surroundings.repository());
        for (Call call : Call.of(workflow)) {
            if (call.target(surroundings)
                    .filter(called -> depth.of(called) == CallDepth.ENDLESS)
                    .isPresent()) {
                report.add(
                        call.uses(),
                        call.shown() + " ends up calling itself, so that the job fails",
                        "take one call out of the circle");
            }
        }
    }
}
