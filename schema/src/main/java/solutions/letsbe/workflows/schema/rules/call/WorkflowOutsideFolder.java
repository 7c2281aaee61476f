package solutions.letsbe.workflows.schema.rules.call;

import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A call of a file that stands where Gitea looks for no workflows. */
public final class WorkflowOutsideFolder implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");
    private static final String CALLED = """
            name: deploy
            on: workflow_call
            jobs:
              deploy:
                runs-on: ubuntu-latest
                steps:
                  - run: ./deploy
            """;

    @Override
    public RuleDescription description() {
        return RuleDescription.error("called-outside-folder")
                .summary("A called workflow does not stand in a folder of workflows")
                .why("""
                        Since Gitea 1.27 the server expands calls itself, and takes a called file from the folders of workflows only:
                        those of WORKFLOW_DIRS and SCOPED_WORKFLOW_DIRS, by default `.gitea/workflows`, `.github/workflows` and
                        `.gitea/scoped_workflows`. The folder that the calling file stands in counts as one of them. A call of another
                        file fails the job.
                        """)
                .source("ResolveUses in services/actions of Gitea 1.27 (go-gitea/gitea#37478): the folders it allows")
                .wrong(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          deploy:
                            uses: ./ci/deploy.yml
                        """).and("ci/deploy.yml", CALLED))
                .right(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          deploy:
                            uses: ./.gitea/workflows/deploy.yml
                        """).and(".gitea/workflows/deploy.yml", CALLED));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            if (call.use()
                    .filter(use -> !use.isInWorkflowFolder(workflow.file()))
                    .isPresent()) {
                report.add(
                        call.uses(),
                        call.shown() + " does not stand in a folder of workflows, and Gitea calls no other file",
                        "move it to .gitea/workflows");
            }
        }
    }
}
