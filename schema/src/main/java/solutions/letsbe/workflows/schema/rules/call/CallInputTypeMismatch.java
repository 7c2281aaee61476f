package solutions.letsbe.workflows.schema.rules.call;

import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.CallInputType;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A call with a value of another type than the input has. */
public final class CallInputTypeMismatch implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");
    private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile(
            "[-+]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,3})?|0x[0-9a-fA-F]{1,16}|0o[0-7]{1,21}");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("call-input-type")
                .summary("A job gives an input of a called workflow a value of another type")
                .why("""
                        Since Gitea 1.27 a boolean and a number must be given as such: `'true'` is a text and no boolean, `'5'` a text and
                        no number. The job fails. Only for an input that is a text anything is turned into one. A value that is one
                        expression is of whatever type that gives, and is not held against this.
                        """)
                .source(
                        "parseWorkflowCallInput in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                          dry-run: 'true'
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                        """))
                .right(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                          dry-run: true
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            Optional<CalledWorkflow> called = call.target(surroundings);
            if (called.isPresent()) {
                for (YamlNode.Entry given : call.job().with()) {
                    called.get().inputs().stream()
                            .filter(input -> input.name().equals(given.key().text()))
                            .findFirst()
                            .ifPresent(input -> check(input, given.value(), report));
                }
            }
        }
    }

    private static void check(CalledWorkflow.Input input, YamlNode value, Report report) {
        Optional<YamlNode.Scalar> scalar = Yaml.scalar(value);
        if (input.type().isEmpty()
                || scalar.isEmpty()
                || isOneExpression(scalar.get().text())) {
            return;
        }
        CallInputType type = input.type().get();
        CallInputType given = typeOf(scalar.get());
        if (type != CallInputType.STRING && type != given) {
            report.add(
                    scalar.get(),
                    "the input '" + Excerpt.of(input.name()) + "' is a " + type.text() + " and '"
                            + Excerpt.of(scalar.get().text()) + "' is a " + given.text()
                            + ", which Gitea does not convert, so that the job fails",
                    type == CallInputType.BOOLEAN
                            ? "write true or false, without quotes"
                            : "write a number, without quotes");
        }
    }

    private static CallInputType typeOf(YamlNode.Scalar value) {
        if (value.isPlain() && BOOLEAN.matcher(value.text()).matches()) {
            return CallInputType.BOOLEAN;
        }
        return value.isPlain() && NUMBER.matcher(value.text()).matches() ? CallInputType.NUMBER : CallInputType.STRING;
    }

    private static boolean isOneExpression(String text) {
        return text.startsWith("${{") && text.indexOf("${{", 3) < 0 && text.endsWith("}}");
    }
}
