package solutions.letsbe.workflows.schema.rules.expression;

import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** An output that the action of a step does not give. */
public final class UnknownStepOutput implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unknown-step-output")
                .summary("an expression reads an output that the action of the step does not declare")
                .why("""
                        An output that is not there is empty on Gitea, and no error.
                        """)
                .source("the action's metadata, as far as it is in the repository or in the lock file")
                .wrong(workflow("number"))
                .right(workflow("text"));
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path -> path.is(ContextName.STEPS, "*", "outputs", "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            "the action of the step '"
                                    + Excerpt.of(unknown.path().names().get(0)) + "' declares no output '"
                                    + Excerpt.of(unknown.path().last()) + "', so this is most likely empty",
                            unknown.hint(
                                    unknown.names().isEmpty()
                                            ? "it declares none"
                                            : "it declares "
                                                    + unknown.names().stream()
                                                            .limit(12)
                                                            .map(Excerpt::of)
                                                            .collect(Collectors.joining(", "))),
                            report));
        }
    }

    private static Example workflow(String output) {
        return Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - id: version
                                uses: ./.gitea/actions/version
                              - run: ./publish "$VERSION"
                                env:
                                  VERSION: ${{ steps.version.outputs.OUTPUT }}
                        """.replace("OUTPUT", output)).and(".gitea/actions/version/action.yml", """
                        name: version
                        description: Tells the version
                        outputs:
                          text:
                            description: the version
                            value: ${{ steps.read.outputs.text }}
                        runs:
                          using: composite
                          steps:
                            - id: read
                              shell: bash
                              run: echo "text=$(cat VERSION)" >> "$GITHUB_OUTPUT"
                        """);
    }
}
