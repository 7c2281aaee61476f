package solutions.letsbe.workflows.schema.rules.call;

import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A call whose secret is something else than one secret. */
public final class CallSecretForm implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.27");
    private static final Pattern ONE_SECRET =
            Pattern.compile("\\$\\{\\{\\s*+secrets\\.[A-Za-z_][A-Za-z0-9_-]*+\\s*+}}\\s*+");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("call-secret-form")
                .summary("A secret of a call is something else than '${{ secrets.NAME }}'")
                .why("""
                        Since Gitea 1.27 the server hands secrets over by their names and evaluates nothing: each value under
                        `secrets` is `${{ secrets.NAME }}` and nothing else. Gitea refuses the call otherwise.
                        """)
                .source(
                        "ParseCallerSecrets in modules/actions/jobparser/workflow_call.go of Gitea 1.27 (go-gitea/gitea#37478)")
                .wrong(CallExamples.job("""
                        uses: ./.gitea/workflows/deploy.yml
                        with:
                          target: test
                        secrets:
                          TOKEN: Bearer ${{ secrets.TEST_TOKEN }}
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
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        for (Call call : Call.of(workflow)) {
            for (YamlNode.Entry secret : Yaml.entries(call.job().node(), "secrets")) {
                Optional<YamlNode.Scalar> value = Yaml.scalar(secret.value());
                if (value.isPresent() && !ONE_SECRET.matcher(value.get().text()).matches()) {
                    report.add(
                            value.get(),
                            "the secret '" + Excerpt.of(secret.key().text())
                                    + "' is not the value of one secret, and Gitea refuses the call",
                            "write ${{ secrets.NAME }} and nothing else");
                }
            }
        }
    }
}
