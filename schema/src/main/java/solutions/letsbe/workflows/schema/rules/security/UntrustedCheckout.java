package solutions.letsbe.workflows.schema.rules.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.dataflow.ContextPath;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A stranger's code that is fetched into a run with secrets. */
public final class UntrustedCheckout implements WorkflowRule {
    private static final Pattern FETCH = Pattern.compile("\\b(?:gh|hub|tea) (?:pr|pulls?) (?:checkout|co)\\b"
            + "|\\bgit (?:fetch|pull|checkout|clone) [^\\n]{0,200}\\bpull/[^\\n]{0,99}/(?:head|merge)\\b");
    private static final Pattern GIT = Pattern.compile("\\bgit (?:checkout|switch|fetch|pull|merge|reset|worktree)\\b");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("untrusted-checkout")
                .summary("a run with secrets checks out the code of a stranger's pull request")
                .why("""
                        Comments, `pull_request_target` and `workflow_run` start a run with secrets and a token that may write.
                        Whatever builds, tests or installs the checked-out code then runs the stranger's scripts with them: a
                        Makefile, a package.json, a test or a linter's settings are enough.
                        """)
                .source(
                        "services/actions/notifier_helper.go of Gitea 1.22 to 28; docs.github.com, \"Preventing pwn requests\"")
                .wrong("""
                        name: preview
                        on: issue_comment
                        jobs:
                          preview:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                                with:
                                  ref: refs/pull/${{ github.event.issue.number }}/head
                              - run: make preview
                        """)
                .right("""
                        name: preview
                        on: pull_request
                        jobs:
                          preview:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make preview
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Exposure exposure = new Exposure(workflow);
        if (exposure.isNone()) {
            return;
        }
        Map<YamlNode, ExpressionSite> sites = new HashMap<>();
        workflow.expressions().forEach(site -> sites.put(site.scalar(), site));
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                Optional<YamlNode.Scalar> fetched = fetched(step, sites);
                if (fetched.isPresent()) {
                    Set<EventName> events = exposure.of(job.node(), step.node());
                    fetched.filter(at -> events.stream().anyMatch(event -> reaches(event, at, sites)))
                            .ifPresent(at -> tell(events, at, report));
                }
            }
        }
    }

    private static void tell(Set<EventName> events, YamlNode.Scalar at, Report report) {
        report.add(
                at,
                "this fetches the code of a pull request into a run of '"
                        + events.iterator().next().text() + "', which has secrets and a token that may write",
                "run the pull request's code in a workflow of 'pull_request', which has no secrets; a label or a comment"
                        + " by a member is no guard, since the code can change after it");
    }

    /** The scalar that names a stranger's commit, whatever the event. */
    private static Optional<YamlNode.Scalar> fetched(StepSyntax step, Map<YamlNode, ExpressionSite> sites) {
        if (Checkouts.isCheckout(step)) {
            return List.of("ref", "repository").stream()
                    .flatMap(input -> step.with(input).stream())
                    .filter(value -> value.text().contains("refs/pull/") || readsHead(value, sites))
                    .findFirst();
        }
        return step.run().filter(run -> FETCH.matcher(run.text()).find() || fetchesHead(run, sites));
    }

    private static boolean fetchesHead(YamlNode.Scalar run, Map<YamlNode, ExpressionSite> sites) {
        return GIT.matcher(run.text()).find() && readsHead(run, sites);
    }

    private static boolean readsHead(YamlNode.Scalar value, Map<YamlNode, ExpressionSite> sites) {
        return paths(value, sites).stream().anyMatch(path -> isHead(path.text()));
    }

    private static boolean isHead(String path) {
        return path.equals("github.head_ref")
                || path.startsWith("github.event.pull_request.head.")
                || path.equals("github.event.pull_request.merge_commit_sha")
                || path.startsWith("github.event.workflow_run.head_")
                || path.startsWith("github.event.workflow_run.pull_requests.")
                || path.startsWith("steps.") && (path.endsWith(".head_ref") || path.endsWith(".head_sha"));
    }

    /** The payload of a comment has no pull request, and that of a pull request no other run. */
    private static boolean reaches(EventName event, YamlNode.Scalar at, Map<YamlNode, ExpressionSite> sites) {
        List<ContextPath> paths = paths(at, sites);
        return switch (event) {
            case PULL_REQUEST_TARGET ->
                paths.stream().noneMatch(path -> path.startsWith("github", "event", "workflow_run"));
            case WORKFLOW_RUN -> paths.stream().anyMatch(path -> path.startsWith("github", "event", "workflow_run"));
            case ISSUES -> false;
            default ->
                paths.stream()
                        .noneMatch(path -> path.startsWith("github", "event", "workflow_run")
                                || path.startsWith("github", "head_ref")
                                || path.startsWith("github", "event", "pull_request"));
        };
    }

    private static List<ContextPath> paths(YamlNode.Scalar value, Map<YamlNode, ExpressionSite> sites) {
        return Optional.ofNullable(sites.get(value)).stream()
                .flatMap(site -> site.expressions().stream())
                .flatMap(expression -> ValueSource.of(expression.root()).stream())
                .map(ValueSource::path)
                .toList();
    }
}
