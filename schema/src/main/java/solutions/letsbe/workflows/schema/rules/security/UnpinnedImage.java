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

/** An image that may be another one tomorrow. */
public final class UnpinnedImage implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("unpinned-image")
                .summary("an image has no tag, or the tag 'latest'")
                .why("""
                        Each run takes what is newest then, and runners that have pulled the image at different times differ. A run
                        of last month cannot be repeated, and whoever may push the image changes what the job runs.
                        """)
                .source("act/runner/run_context.go of the Gitea runner 1.0 to 3.3")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container: node
                            steps:
                              - run: npm test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container: node:24.4.1
                            steps:
                              - run: npm test
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
            if (image.isKnown() && !image.hasDigest() && List.of("", "latest").contains(image.tag())) {
                report.add(
                        image.at(),
                        "which '" + Excerpt.of(image.name()) + "' this is depends on the day of the run",
                        "name a version: image:1.2.3, or image:1.2.3@sha256:<digest>");
            }
        }
    }
}
