package solutions.letsbe.workflows.schema.rules.security;

import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A token that may write everything. */
public final class WriteAllPermissions implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("write-all-permissions")
                .summary("the token may write everything")
                .why("""
                        With it, whatever runs in the job can push code, move tags, publish releases and set commit statuses:
                        Gitea's required checks count a status whoever sets it, so the token can also make a pull request green.
                        """)
                .source("services/actions/permission_parser.go of Gitea 1.26 to 28 (go-gitea/gitea#36173); "
                        + "services/pull/commit_status.go")
                .wrong("""
                        name: release
                        on: push
                        permissions: write-all
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release
                        """)
                .right("""
                        name: release
                        on: push
                        jobs:
                          release:
                            permissions:
                              contents: write
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        all(workflow)
                .filter(permissions -> permissions.text().equals("write-all"))
                .forEach(permissions -> report.add(
                        permissions,
                        "the token may write everything, code and commit statuses among it",
                        "name the scopes that the job writes, each with 'write', and say it at the job"));
    }

    /** What workflow and jobs say in one word. */
    static Stream<YamlNode.Scalar> all(WorkflowSyntax workflow) {
        return Stream.concat(
                        Stream.of(workflow.root()), workflow.jobs().stream().map(JobSyntax::node))
                .map(node -> Yaml.scalar(node, "permissions"))
                .flatMap(Optional::stream);
    }
}
