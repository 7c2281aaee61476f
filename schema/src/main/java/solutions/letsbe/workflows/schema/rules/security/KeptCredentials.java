package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A checkout that leaves the job's token to all later steps. */
public final class KeptCredentials implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("kept-credentials")
                .summary("a checkout leaves its token in the job's files")
                .why("""
                        The checkout writes the token into Git's settings, where every later step of the job finds it: each
                        installed package, each test, each action. Unless a later step pushes, nobody needs it there.
                        """)
                .source("action.yml of actions/checkout: persist-credentials is true unless it is said otherwise")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                                with:
                                  persist-credentials: false
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        workflow.jobs().forEach(job -> check(job.steps(), report));
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(action.steps(), report);
    }

    private static void check(List<StepSyntax> steps, Report report) {
        for (StepSyntax step : Checkouts.keepingCredentials(steps)) {
            step.uses()
                    .ifPresent(uses -> report.add(
                            uses,
                            "the checkout leaves its token in the job's files, where all later steps can read it",
                            "say 'persist-credentials: false' under 'with', unless a later step pushes"));
        }
    }
}
