package solutions.letsbe.workflows.schema.rules.action;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionRuntime;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An output of an action made of steps that takes its value from nowhere. */
public final class OutputWithoutValue implements ActionRule {
    private static final String PATH = ".gitea/actions/version/action.yml";

    @Override
    public RuleDescription description() {
        return RuleDescription.error("output-without-value")
                .summary("an output of a composite action has no value")
                .why("""
                        What the steps of a composite action write to $GITHUB_OUTPUT are outputs of the steps. Only 'value' makes an
                        output of the action of them; without it the output is always empty.
                        """)
                .source("act/runner/action_composite.go (execAsComposite) of gitea-runner 3.1 and later")
                .wrong(Example.of(PATH, """
                        name: Version
                        description: Tells the version
                        outputs:
                          version:
                            description: The version
                        runs:
                          using: composite
                          steps:
                            - id: read
                              run: echo "version=$(cat VERSION)" >> "$GITHUB_OUTPUT"
                              shell: bash
                        """))
                .right(Example.of(PATH, """
                        name: Version
                        description: Tells the version
                        outputs:
                          version:
                            description: The version
                            value: ${{ steps.read.outputs.version }}
                        runs:
                          using: composite
                          steps:
                            - id: read
                              run: echo "version=$(cat VERSION)" >> "$GITHUB_OUTPUT"
                              shell: bash
                        """));
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        boolean composite = action.using()
                .filter(using -> using.text().equals(ActionRuntime.COMPOSITE.text()))
                .isPresent();
        for (YamlNode.Entry output : action.outputs()) {
            boolean valued = Yaml.mapping(output.value())
                    .flatMap(node -> node.entry("value"))
                    .isPresent();
            if (composite && !valued) {
                report.add(
                        output.key(),
                        "the output '" + Excerpt.of(output.key().text()) + "' has no 'value', so it is always empty",
                        "write 'value: ${{ steps.ID.outputs.NAME }}'");
            }
        }
    }
}
