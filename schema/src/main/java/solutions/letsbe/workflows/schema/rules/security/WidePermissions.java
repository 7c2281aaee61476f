package solutions.letsbe.workflows.schema.rules.security;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Permissions that more gets than needs them. */
public final class WidePermissions implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("wide-permissions")
                .summary("permissions are given to all jobs, or for everything")
                .why("""
                        What the workflow is given, each of its jobs has, the tests of a dependency among them; `read-all` lets a
                        job read issues, packages, wiki and projects that it does not look at. A permission belongs to the job
                        that uses it.
                        """)
                .source("services/actions/permission_parser.go of Gitea 1.26 to 28 (go-gitea/gitea#36173)")
                .wrong("""
                        name: release
                        on: push
                        permissions:
                          contents: write
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release
                        """)
                .right("""
                        name: release
                        on: push
                        permissions:
                          contents: read
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
        WriteAllPermissions.all(workflow)
                .filter(permissions -> permissions.text().equals("read-all"))
                .forEach(permissions -> report.add(
                        permissions,
                        "the token may read everything of the repository",
                        "name the scopes that the job reads: 'contents: read' is enough for a checkout"));
        for (YamlNode.Entry entry : Yaml.entries(workflow.root(), "permissions")) {
            boolean write = Yaml.scalar(entry.value())
                    .filter(value -> value.text().equals("write"))
                    .isPresent();
            if (write) {
                report.add(
                        entry.key(),
                        "every job of the workflow may write '"
                                + Excerpt.of(entry.key().text()) + "'",
                        "say it at the job that writes");
            }
        }
    }
}
