package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An image that a tag names, which can move. */
public final class ImageWithoutDigest implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("image-without-digest")
                .summary("an image is named by a tag, which can move")
                .why("""
                        Whoever may push to the registry can put another image behind the tag, and the next run takes it. A digest
                        stays what it is.
                        """)
                .source("act/runner/run_context.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container: acme/sdk:1.4
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container: acme/sdk:1.4@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(Image.of(workflow), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Image.of(action), report);
    }

    private static void check(List<Image> images, Report report) {
        for (Image image : images) {
            if (image.isKnown() && !image.hasDigest() && !List.of("", "latest").contains(image.tag())) {
                report.add(
                        image.at(),
                        "another image can be put behind '" + Excerpt.of(image.name()) + "'",
                        "add the digest: " + Excerpt.of(image.name()) + "@sha256:<digest>");
            }
        }
    }
}
