package solutions.letsbe.workflows.schema.rules.document;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A workflow without a name. */
public final class MissingName implements WorkflowRule {
    private static final GiteaVersion NAMED_BY_FILE = GiteaVersion.parse("1.27.0");

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("missing-name")
                .summary("a workflow has no name")
                .why("""
                        Commit statuses begin with the workflow's name, and branch protection asks for them by this text. Without a
                        name Gitea up to 1.26 begins them with nothing, so that two workflows can have the same status, and Gitea
                        since 1.27 takes the file's name: a change of version or of the file's name leaves required statuses
                        pending.
                        """)
                .source("WorkflowStatusContextName in modules/actions/workflows.go of Gitea 1.27 and 28;"
                        + " services/actions/commit_status.go before")
                .wrong("""
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (workflow.root().entry("name").isPresent()) {
            return;
        }
        Position start = workflow.root().entries().stream()
                .findFirst()
                .map(first -> first.key().start())
                .orElse(Position.START);
        Position end = workflow.root().entries().stream()
                .findFirst()
                .map(first -> first.key().end())
                .orElse(start);
        GiteaVersion gitea = surroundings.target().gitea();
        report.add(
                start,
                end,
                "the workflow has no name; Gitea " + gitea + " begins its commit statuses with "
                        + (gitea.isAtLeast(NAMED_BY_FILE) ? "the file's name" : "nothing") + " then",
                Optional.of("write 'name:' at the top"));
    }
}
