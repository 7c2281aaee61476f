package solutions.letsbe.workflows.schema.rules.expression;

import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** An output that a needed job does not have. */
public final class UnknownJobOutput implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-job-output")
                .summary("an expression reads an output that a job does not declare, so it is always empty")
                .why("""
                        Of a job others see what it lists under 'outputs', and of a job that calls a workflow what that workflow lists. Anything else
                        is empty on Gitea, and no error.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              image-tag: ${{ github.sha }}
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$TAG"
                                env:
                                  TAG: ${{ needs.build.outputs.image_tag }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              image-tag: ${{ github.sha }}
                            steps:
                              - run: make
                          deploy:
                            needs: build
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./deploy "$TAG"
                                env:
                                  TAG: ${{ needs.build.outputs.image-tag }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path -> path.is(ContextName.NEEDS, "*", "outputs", "*")
                            || path.is(ContextName.JOBS, "*", "outputs", "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            "job '" + Excerpt.of(unknown.path().names().get(0)) + "' declares no output '"
                                    + Excerpt.of(unknown.path().last()) + "', so this is always empty",
                            unknown.hint(
                                    unknown.names().isEmpty()
                                            ? "it declares no outputs"
                                            : "its outputs are "
                                                    + unknown.names().stream()
                                                            .limit(12)
                                                            .map(Excerpt::of)
                                                            .collect(Collectors.joining(", "))),
                            report));
        }
    }
}
