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
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A call with a secret that the called workflow does not take. */
public final class UnknownCallSecret implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("unknown-call-secret")
                .summary("A job hands a called workflow a secret that it does not declare")
                .why("""
                        Gitea refuses a secret that the called workflow does not list under `on.workflow_call.secrets`, and the job
                        fails.
                        """)
                .source("modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                          PASSWORD: ${{ secrets.TEST_PASSWORD }}
                        """))
                .right(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                        secrets:
                          TOKEN: ${{ secrets.TEST_TOKEN }}
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Call call : Call.of(workflow)) {
            Optional<CalledWorkflow> called = call.target(surroundings);
            if (called.isPresent()) {
                List<String> names = called.get().secrets().stream()
                        .map(CalledWorkflow.Secret::name)
                        .toList();
                for (YamlNode.Entry given : Yaml.entries(call.job().node(), "secrets")) {
                    String name = given.key().text();
                    if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                        report.add(
                                given.key(),
                                call.shown() + " declares no secret '" + Excerpt.of(name)
                                        + "', and Gitea refuses the call",
                                NearestWord.to(name, names)
                                        .map(near -> "did you mean '" + Excerpt.of(near) + "'?")
                                        .orElse("declare it under on.workflow_call.secrets of the called workflow"));
                    }
                }
            }
        }
    }
}
