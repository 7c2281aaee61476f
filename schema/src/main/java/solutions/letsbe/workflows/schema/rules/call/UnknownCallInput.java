package solutions.letsbe.workflows.schema.rules.call;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A call with an input that the called workflow does not have. */
public final class UnknownCallInput implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-call-input")
                .summary("A job gives a called workflow an input that it does not have")
                .why("""
                        Gitea takes the inputs that the called workflow declares and passes over all others without a word. What was
                        meant to be set keeps its default. Other than on GitHub a name must be written in the same case.
                        """)
                .source(
                        "MatchCallerInputsAgainstSpec in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                          dry_run: true
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
        for (Call call : Call.of(workflow)) {
            Optional<CalledWorkflow> called = call.target(surroundings);
            if (called.isPresent()) {
                List<String> names = called.get().inputs().stream()
                        .map(CalledWorkflow.Input::name)
                        .toList();
                for (YamlNode.Entry given : call.job().with()) {
                    String name = given.key().text();
                    if (!names.contains(name)) {
                        report.add(
                                given.key(),
                                call.shown() + " has no input '" + Excerpt.of(name) + "'; Gitea passes over the value",
                                NearestWord.to(name, names)
                                        .map(near -> "did you mean '" + Excerpt.of(near) + "'?")
                                        .orElse(
                                                names.isEmpty()
                                                        ? "it takes no inputs"
                                                        : "it takes " + Excerpt.of(String.join(", ", names))));
                    }
                }
            }
        }
    }
}
