package solutions.letsbe.workflows.schema.rules.call;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A call without an input that the called workflow requires. */
public final class MissingCallInput implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-call-input")
                .summary("A job leaves out an input that the called workflow requires")
                .why("""
                        An input that is required and has no default must be given. Gitea fails the job that calls without it. A name in
                        another case than that of the called workflow gives nothing, other than on GitHub.
                        """)
                .source(
                        "MatchCallerInputsAgainstSpec in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                        """))
                .right(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Call call : Call.of(workflow)) {
            Optional<CalledWorkflow> called = call.target(surroundings);
            if (called.isPresent()) {
                for (CalledWorkflow.Input input : called.get().inputs()) {
                    if (input.required()
                            && call.job().with().stream()
                                    .noneMatch(given -> given.key().text().equals(input.name()))) {
                        report.add(
                                call.uses(),
                                call.shown() + " requires the input '" + Excerpt.of(input.name())
                                        + "', and the job fails without it",
                                "give it under 'with'");
                    }
                }
            }
        }
    }
}
