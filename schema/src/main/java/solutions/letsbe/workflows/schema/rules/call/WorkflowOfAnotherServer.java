package solutions.letsbe.workflows.schema.rules.call;

import java.util.List;
import java.util.Locale;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A call of a workflow on a server that is no Gitea. */
public final class WorkflowOfAnotherServer implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");
    private static final List<String> OTHERS = List.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("workflow-of-another-server")
                .summary("A called workflow is named by a URL of a server that cannot be this Gitea")
                .why("""
                        Since Gitea 1.27 the server expands calls itself, and reads called workflows from its own repositories only. A
                        URL of another server fails the job.
                        """)
                .source("modules/actions/jobparser/uses.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          deploy:
                            uses: https://github.com/acme/ci/.github/workflows/deploy.yml@3f1b2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d # v2.0.0
                        """))
                .right(Example.of("""
                        name: release
                        on:
                          push:
                            branches: [main]
                        jobs:
                          deploy:
                            uses: acme/ci/.github/workflows/deploy.yml@3f1b2c4d5e6f708192a3b4c5d6e7f8091a2b3c4d # v2.0.0
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            call.use()
                    .filter(WorkflowUse.Remote.class::isInstance)
                    .flatMap(use -> ((WorkflowUse.Remote) use).server())
                    .map(server -> server.replaceFirst("^https?://", "").toLowerCase(Locale.ROOT))
                    .filter(OTHERS::contains)
                    .ifPresent(host -> report.add(
                            call.uses(),
                            "a workflow of " + host
                                    + " cannot be called: Gitea calls workflows of its own repositories only",
                            "mirror the repository to this Gitea, and write owner/repository/path/file.yml@ref"));
        }
    }
}
