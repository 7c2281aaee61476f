package solutions.letsbe.workflows.schema.rules.call;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A call without a secret that the called workflow requires. */
public final class MissingCallSecret implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-call-secret")
                .summary("A job leaves out a secret that the called workflow requires")
                .why("""
                        A secret that the called workflow requires must be handed over, or all of them with `secrets: inherit`. Gitea
                        fails the job that calls without it.
                        """)
                .source(
                        "ValidateCallerSecrets in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
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
            boolean all = call.job().scalar("secrets").isPresent();
            if (called.isPresent() && !all) {
                List<YamlNode.Entry> given = Yaml.entries(call.job().node(), "secrets");
                for (CalledWorkflow.Secret secret : called.get().secrets()) {
                    if (secret.required()
                            && given.stream()
                                    .noneMatch(entry -> entry.key().text().equalsIgnoreCase(secret.name()))) {
                        report.add(
                                call.uses(),
                                call.shown() + " requires the secret '" + Excerpt.of(secret.name())
                                        + "', and the job fails without it",
                                "hand it over under 'secrets'");
                    }
                }
            }
        }
    }
}
