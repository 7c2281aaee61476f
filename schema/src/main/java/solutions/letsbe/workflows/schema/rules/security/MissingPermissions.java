package solutions.letsbe.workflows.schema.rules.security;

import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A job whose token may do what the repository's settings say, and nobody knows what that is. */
public final class MissingPermissions implements WorkflowRule {
    private static final GiteaVersion SINCE = new GiteaVersion(1, 26, 0);

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("missing-permissions")
                .summary("nothing says what the token of a job may do")
                .why("""
                        The token then has what the settings of the repository or its owner say: everything, unless somebody has
                        restricted them. What a job is given in the file is reviewed with the file. Before Gitea 1.26 the key has
                        no effect, and this rule is silent.
                        """)
                .source("services/actions/permission_parser.go of Gitea 1.26 to 28 (go-gitea/gitea#36173)")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        permissions:
                          contents: read
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        boolean counts = surroundings.target().gitea().compareTo(SINCE) >= 0;
        if (!counts || workflow.root().entry("permissions").isPresent()) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            if (job.permissions().isEmpty()) {
                report.add(
                        job.key(),
                        "nothing says what the token of this job may do, so that the settings of the repository decide it",
                        "say 'permissions' for the workflow or the job: 'contents: read', or '{}' for nothing");
            }
        }
    }
}
