package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A permission without a reason beside it. */
public final class UndocumentedPermission implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("undocumented-permission")
                .summary("no comment says what a permission is for")
                .why("""
                        Who reads the file later cannot tell whether a permission is still needed, and leaves it. A comment on
                        its line, or above it, says which step uses it. Reading code needs no reason.
                        """)
                .source("a policy; Gitea does not mind")
                .wrong("""
                        name: release
                        on: push
                        jobs:
                          release:
                            permissions:
                              releases: write
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
                              releases: write # ./release publishes one
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        List<YamlNode.Entry> entries = new ArrayList<>(Yaml.entries(workflow.root(), "permissions"));
        for (JobSyntax job : workflow.jobs()) {
            entries.addAll(Yaml.entries(job.node(), "permissions"));
        }
        for (YamlNode.Entry entry : entries) {
            if (!isReadingCode(entry) && !isDocumented(entry, workflow)) {
                report.add(
                        entry.key(),
                        "no comment says what '" + Excerpt.of(entry.key().text()) + "' is needed for",
                        "say it behind '#' on the same line");
            }
        }
    }

    private static boolean isReadingCode(YamlNode.Entry entry) {
        return List.of("contents", "code").contains(entry.key().text())
                && Yaml.scalar(entry.value())
                        .filter(value -> value.text().equals("read"))
                        .isPresent();
    }

    private static boolean isDocumented(YamlNode.Entry entry, WorkflowSyntax workflow) {
        int line = entry.key().start().line();
        return workflow.source().line(line).indexOf(" #") >= 0
                || workflow.source().line(line - 1).strip().startsWith("#");
    }
}
