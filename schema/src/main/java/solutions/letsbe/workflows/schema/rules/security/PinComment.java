package solutions.letsbe.workflows.schema.rules.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A commit without the version that it is. */
public final class PinComment implements WorkflowRule {
    private static final Pattern COMMENT =
            Pattern.compile("\\s#\\s{0,9}(?:[a-z]{1,9}[=@ ])?(v?\\d[\\w.+-]*|[\\w./-]+$)");

    @Override
    public RuleDescription description() {
        return RuleDescription.optional("pin-comment")
                .summary("no comment, or a doubtful one, says which version of an action a commit is")
                .why("""
                        Nobody sees from 40 digits whether the action is old, and tools that renew pins go by the comment. Where one
                        commit has two versions in a file, one of the comments is wrong.
                        """)
                .source("a policy; Gitea does not read comments")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Map<String, String> versions = new HashMap<>();
        for (Use use : Use.of(workflow)) {
            if (!use.action().isOfRepository() || !use.action().isCommit()) {
                continue;
            }
            Optional<String> version = version(use.at(), workflow);
            if (version.isEmpty()) {
                report.add(
                        use.at(),
                        "no comment says which version of '"
                                + Excerpt.of(use.action().repository()) + "' this commit is",
                        "say it behind '#' on the same line: # v1.2.3");
                continue;
            }
            String before = versions.putIfAbsent(
                    use.action().repository() + "@" + use.action().ref(), version.get());
            if (before != null && !before.equals(version.get())) {
                report.add(
                        use.at(),
                        "this commit is '" + Excerpt.of(before) + "' further up and '" + Excerpt.of(version.get())
                                + "' here",
                        "look up which version the commit is");
            }
        }
    }

    private static Optional<String> version(YamlNode.Scalar at, WorkflowSyntax workflow) {
        String line = workflow.source().line(at.end().line());
        Matcher comment = COMMENT.matcher(line);
        return comment.find() ? Optional.of(comment.group(1)) : Optional.empty();
    }
}
