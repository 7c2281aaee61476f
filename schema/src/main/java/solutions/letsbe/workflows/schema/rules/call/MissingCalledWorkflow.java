package solutions.letsbe.workflows.schema.rules.call;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A call of a file that is not there. */
public final class MissingCalledWorkflow implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-called-workflow")
                .summary("A called workflow of the repository is not there")
                .why("""
                        Gitea reads the file from the same commit. Where it is not there, the job fails; up to 1.27.0 it hangs.
                        """)
                .source("modules/actions/jobparser/uses.go of Gitea 1.27 (go-gitea/gitea#37478), go-gitea/gitea#38565")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deplyo.yml
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
        Repository repository = surroundings.repository();
        if (!repository.isKnown()) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            Optional<String> path = call.use()
                    .filter(use -> !(use instanceof WorkflowUse.Remote))
                    .map(WorkflowUse::path);
            if (path.isPresent() && repository.files().read(path.get()).isEmpty()) {
                report.add(
                        call.uses().start(),
                        call.uses().end(),
                        "the repository has no '" + Excerpt.of(path.get()) + "', so that the job fails",
                        NearestWord.to(path.get(), repository.workflowPaths())
                                .map(near -> "did you mean './" + Excerpt.of(near) + "'?"));
            }
        }
    }
}
