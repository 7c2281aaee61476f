package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A job whose {@code uses} names no workflow. */
public final class InvalidWorkflowReference implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("invalid-called-workflow")
                .summary("'uses' of a job has none of the forms that name a workflow")
                .why("""
                        Gitea calls `./path/file.yml` of the same repository, without `@`, and `owner/repository/path/file.yml@ref` of
                        another one of the same server; a URL counts if it is one of this server; `$/path/file.yml` since Gitea 28.
                        The path is written in its shortest form. Anything else fails the job.
                        """)
                .source(
                        "ParseUses in modules/actions/jobparser/uses.go of Gitea 1.27 (go-gitea/gitea#37478), go-gitea/gitea#38822")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml@main
                        with:
                          target: test
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
            try {
                WorkflowUse.parse(call.uses().text());
            } catch (InvalidTextException e) {
                report.add(
                        call.uses(),
                        call.shown() + " names no workflow, so that the job fails: " + e.getMessage(),
                        "write ./.gitea/workflows/file.yml, or owner/repository/.gitea/workflows/file.yml@ref");
            }
        }
    }
}
