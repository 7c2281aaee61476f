package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A call of a workflow that cannot be called. */
public final class NotCallable implements WorkflowRule {
    private static final String TEST = """
            name: test
            on: pull_request
            jobs:
              test:
                runs-on: ubuntu-latest
                steps:
                  - run: make test
            """;

    @Override
    public RuleDescription description() {
        return RuleDescription.error("not-callable")
                .summary("A called workflow has no 'workflow_call' among its events")
                .why("""
                        Only a workflow with `workflow_call` under `on` can be called. Gitea fails the job that calls another.
                        """)
                .source(
                        "ParseWorkflowCallSpec in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          test:
                            uses: ./.gitea/workflows/test.yml
                        """).and(".gitea/workflows/test.yml", TEST))
                .right(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          test:
                            uses: ./.gitea/workflows/test.yml
                        """)
                        .and(
                                ".gitea/workflows/test.yml",
                                TEST.replace("pull_request", "[pull_request, workflow_call]")));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Call call : Call.of(workflow)) {
            if (call.use()
                    .flatMap(surroundings.repository()::called)
                    .filter(called -> !called.isCallable())
                    .isPresent()) {
                report.add(
                        call.uses(),
                        call.shown()
                                + " cannot be called, so that the job fails: 'workflow_call' is not among its events",
                        "add 'workflow_call' to its 'on'");
            }
        }
    }
}
