package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An artifact of the whole workspace, with the checkout's token in it. */
public final class CredentialsInArtifact implements WorkflowRule {
    private static final List<String> WORKSPACE =
            List.of(".", "./", "*", "./*", "**", "./**", "**/*", "./**/*", ".git");
    private static final Pattern CONTEXT = Pattern.compile("\\$\\{\\{ *(?:github|gitea)\\.workspace *}}/?(?:\\*\\*?)?");
    private static final Pattern MAJOR = Pattern.compile("v?(\\d{1,4})(?:\\.\\d{1,4}){0,2}");
    private static final Pattern COMMENT = Pattern.compile("#\\s{0,9}(?:tag=)?(v?\\d{1,4}(?:\\.\\d{1,4}){0,2})");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("credentials-in-artifact")
                .summary("an artifact takes in the token that the checkout has left")
                .why("""
                        Up to version 5, actions/checkout writes its token into `.git/config`. An artifact of the whole workspace
                        has that file in it, unless upload-artifact leaves hidden files out, as it does since 4.4: whoever may
                        read the artifact has the token while the job runs, and a token of one's own for longer.
                        """)
                .source(
                        "action.yml of actions/checkout (persist-credentials) and actions/upload-artifact (include-hidden-files)")
                .wrong("""
                        name: build
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0
                              - run: make
                              - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
                                with:
                                  name: build
                                  path: .
                                  include-hidden-files: true
                        """)
                .right("""
                        name: build
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@11d5960a326750d5838078e36cf38b85af677262 # v4.4.0
                                with:
                                  persist-credentials: false
                              - run: make
                              - uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
                                with:
                                  name: build
                                  path: .
                                  include-hidden-files: true
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (JobSyntax job : workflow.jobs()) {
            if (job.steps().stream().noneMatch(CredentialsInArtifact::uploads)) {
                continue;
            }
            boolean kept = Checkouts.keepingCredentials(job.steps()).stream()
                    .anyMatch(step ->
                            major(step, workflow).filter(major -> major >= 6).isEmpty());
            if (kept) {
                job.steps().forEach(step -> check(step, workflow, report));
            }
        }
    }

    private static void check(StepSyntax step, WorkflowSyntax workflow, Report report) {
        if (!uploads(step)) {
            return;
        }
        boolean hidden = step.with("include-hidden-files")
                .map(YamlNode.Scalar::text)
                .filter("true"::equals)
                .isPresent();
        if (hidden || major(step, workflow).filter(major -> major >= 4).isEmpty()) {
            step.with("path")
                    .filter(path -> path.text().lines().map(String::strip).anyMatch(CredentialsInArtifact::isWorkspace))
                    .ifPresent(path -> report.add(
                            path,
                            "the artifact takes in '.git/config', where the checkout has left its token",
                            "say 'persist-credentials: false' at the checkout, or name the folders that are needed"));
        }
    }

    private static boolean uploads(StepSyntax step) {
        Optional<UsedAction> action = step.action();
        return action.isPresent()
                && action.get().repository().endsWith("upload-artifact")
                && action.get().isOfRepository();
    }

    private static boolean isWorkspace(String path) {
        return WORKSPACE.contains(path) || CONTEXT.matcher(path).matches();
    }

    /** The major version that the ref or the comment behind a commit says. */
    private static Optional<Integer> major(StepSyntax step, WorkflowSyntax workflow) {
        return step.uses().flatMap(uses -> {
            Matcher ref = MAJOR.matcher(UsedAction.of(uses.text()).ref());
            if (ref.matches()) {
                return Optional.of(Integer.valueOf(ref.group(1)));
            }
            Matcher comment =
                    COMMENT.matcher(workflow.source().line(uses.start().line()));
            return comment.find() ? majorOf(comment.group(1)) : Optional.empty();
        });
    }

    private static Optional<Integer> majorOf(String version) {
        Matcher match = MAJOR.matcher(version);
        return match.matches() ? Optional.of(Integer.valueOf(match.group(1))) : Optional.empty();
    }
}
