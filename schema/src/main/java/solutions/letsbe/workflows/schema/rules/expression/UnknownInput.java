package solutions.letsbe.workflows.schema.rules.expression;

import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** An input that nobody declares. */
public final class UnknownInput implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-input")
                .summary("an expression reads an input that is not declared, so it is always empty")
                .why("""
                        inputs holds what the workflow declares under workflow_dispatch and workflow_call, or the action under 'inputs'. What is not
                        declared cannot be given, and is empty on Gitea, and no error.
                        """)
                .source("services/actions/context.go of Gitea 1.22 to 28; docs.github.com, \"Contexts reference\"")
                .wrong("""
                        name: release
                        on:
                          workflow_dispatch:
                            inputs:
                              version:
                                description: what to release
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release "$VERSION"
                                env:
                                  VERSION: ${{ inputs.verison }}
                        """)
                .right("""
                        name: release
                        on:
                          workflow_dispatch:
                            inputs:
                              version:
                                description: what to release
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./release "$VERSION"
                                env:
                                  VERSION: ${{ inputs.version }}
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (SiteExpression each : expressions.doubtful()) {
            each.unknown(path ->
                            path.is(ContextName.INPUTS, "*") || path.is(ContextName.GITHUB, "event", "inputs", "*"))
                    .forEach(unknown -> each.report(
                            unknown.node(),
                            "there is no input '" + Excerpt.of(unknown.path().last()) + "', so this is always empty",
                            unknown.hint(
                                    unknown.names().isEmpty()
                                            ? where(expressions)
                                            : "the inputs are "
                                                    + unknown.names().stream()
                                                            .limit(12)
                                                            .map(Excerpt::of)
                                                            .collect(Collectors.joining(", "))),
                            report));
        }
    }

    private static String where(FileExpressions expressions) {
        return expressions.workflow().isPresent()
                ? "declare it under 'on.workflow_dispatch.inputs' or 'on.workflow_call.inputs'"
                : "declare it under 'inputs'";
    }
}
