package solutions.letsbe.workflows.schema.rules.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The command line of GitHub with the token of Gitea. */
public final class GithubCliWithGiteaToken implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("gh-with-gitea-token")
                .summary("a script calls 'gh' with the token that Gitea gives to the job")
                .why("""
                        'gh' speaks to github.com, also on a runner of Gitea. The token of the job belongs to Gitea: github.com refuses it, and gets to
                        see it. The command line of Gitea is 'tea', and its API is at ${{ github.api_url }}.
                        """)
                .source("cli.github.com/manual/gh_help_environment; gitea.com/gitea/tea")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: gh release create v1
                                env:
                                  GH_TOKEN: ${{ github.token }}
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          release:
                            runs-on: ubuntu-latest
                            steps:
                              - run: gh release create v1 --repo owner/mirror
                                env:
                                  GH_TOKEN: ${{ secrets.MIRROR_TOKEN }}
                        """);
    }

    private static final List<String> TOKENS = List.of("GH_TOKEN", "GITHUB_TOKEN");
    private static final List<String> OF_GITEA =
            List.of("github.token", "gitea.token", "secrets.github_token", "secrets.gitea_token");

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(workflow)) {
            check(step, report);
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        for (Steps.Running step : Steps.of(action)) {
            check(step, report);
        }
    }

    private static void check(Steps.Running step, Report report) {
        if (!step.run().text().contains("gh ")) {
            return;
        }
        boolean elsewhere = step.variable("GH_HOST").isPresent()
                || step.variable("GH_ENTERPRISE_TOKEN").isPresent();
        Optional<YamlNode.Scalar> token = TOKENS.stream()
                .flatMap(name -> step.variable(name).stream())
                .findFirst()
                .filter(value -> OF_GITEA.stream()
                        .anyMatch(of -> value.text().toLowerCase(Locale.ROOT).contains(of)));
        if (elsewhere || token.isEmpty()) {
            return;
        }
        String script = step.run().text();
        for (int start = 0; start < script.length(); start = script.indexOf('\n', start) + 1) {
            int at = start;
            while (at < script.length() && script.charAt(at) == ' ') {
                at++;
            }
            if (script.startsWith("gh ", at)) {
                Span span = new Span(at, at + 2);
                report.add(
                        step.start(span),
                        step.end(span),
                        "'gh' hands the token of Gitea to github.com, which does not know it",
                        Optional.of("use 'tea' or the API of Gitea, or give it a token of GitHub"));
                return;
            }
            if (script.indexOf('\n', start) < 0) {
                return;
            }
        }
    }
}
