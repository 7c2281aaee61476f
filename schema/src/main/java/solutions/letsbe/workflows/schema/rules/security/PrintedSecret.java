package solutions.letsbe.workflows.schema.rules.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import solutions.letsbe.workflows.schema.dataflow.ValueSource;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A script that prints a secret. */
public final class PrintedSecret implements WorkflowRule {
    private static final List<ContextName> MAY_HOLD_SECRETS =
            List.of(ContextName.SECRETS, ContextName.GITHUB, ContextName.GITEA);
    private static final Pattern PRINT = Pattern.compile("\\s{0,99}(?:echo|printf|Write-Host|Write-Output)\\b");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:env:)?(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)(?:}|:\\d|[#%/^,@]))");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("printed-secret")
                .summary("a script prints a secret into the log")
                .why("""
                        The runner hides the exact text of a secret in each line of the log, and nothing else: a part of it, or
                        what base64, quotes or line breaks make of it, stays readable for everybody who may see the run.
                        """)
                .source("parseLogRow in internal/pkg/report/reporter.go of the runner")
                .wrong("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: |
                                  echo "token is ${DEPLOY_TOKEN:0:8}"
                                  ./deploy
                                env:
                                  DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
                        """)
                .right("""
                        name: deploy
                        on: push
                        jobs:
                          deploy:
                            runs-on: ubuntu-latest
                            steps:
                              - run: |
                                  echo "token is ${DEPLOY_TOKEN:+set}"
                                  ./deploy
                                env:
                                  DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Map<YamlNode, ExpressionSite> sites = new HashMap<>();
        for (ExpressionSite site : workflow.expressions()) {
            if (MAY_HOLD_SECRETS.stream().anyMatch(site::reads)) {
                sites.put(site.scalar(), site);
            }
        }
        if (sites.isEmpty()) {
            return;
        }
        for (JobSyntax job : workflow.jobs()) {
            for (StepSyntax step : job.steps()) {
                if (step.run().isPresent()) {
                    check(step.run().get(), secretVariables(step, sites), workflow, sites, report);
                }
            }
        }
    }

    private static Set<String> secretVariables(StepSyntax step, Map<YamlNode, ExpressionSite> sites) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlNode.Entry entry : step.env()) {
            if (!secrets(sites.get(entry.value())).isEmpty()) {
                names.add(entry.key().text());
            }
        }
        return names;
    }

    /** Where the secrets stand in a text. */
    private static List<Integer> secrets(@Nullable ExpressionSite site) {
        List<Integer> found = new ArrayList<>();
        if (site != null) {
            for (ParsedExpression expression : site.expressions()) {
                for (ValueSource source : ValueSource.of(expression.root())) {
                    if (Secrets.isSecret(source.path())) {
                        found.add(expression.span(source.node()).start());
                    }
                }
            }
        }
        return found;
    }

    private static void check(
            YamlNode.Scalar run,
            Set<String> variables,
            WorkflowSyntax workflow,
            Map<YamlNode, ExpressionSite> sites,
            Report report) {
        List<Integer> inline = secrets(sites.get(run));
        if (inline.isEmpty() && variables.isEmpty()) {
            return;
        }
        int start = 0;
        int next = 0;
        for (String line : run.text().split("\n", -1)) {
            int from = start;
            int to = start + line.length();
            start = to + 1;
            boolean holds = next < inline.size() && inline.get(next) < to;
            while (next < inline.size() && inline.get(next) < to) {
                next++;
            }
            if (!printsToLog(line)) {
                continue;
            }
            Optional<String> variable = holds ? Optional.of("a secret") : printed(line, variables);
            variable.ifPresent(what -> report.add(
                    workflow.source().position(run, from),
                    workflow.source().position(run, to),
                    "this prints " + what + " into the log, where the runner hides its exact text only",
                    Optional.of("print whether it is set: ${NAME:+set}")));
        }
    }

    /** What goes into a file or another program is not in the log; neither is what tells the runner to hide it. */
    private static boolean printsToLog(String line) {
        return PRINT.matcher(line).lookingAt()
                && line.indexOf('>') < 0
                && line.indexOf('|') < 0
                && !line.contains("$(")
                && !line.contains("::add-mask::");
    }

    private static Optional<String> printed(String line, Set<String> variables) {
        Matcher variable = VARIABLE.matcher(line);
        while (variable.find()) {
            String name = Optional.ofNullable(variable.group(1)).orElseGet(() -> variable.group(2));
            if (variables.contains(name)) {
                return Optional.of("the secret in '" + Excerpt.of(name) + "'");
            }
        }
        return Optional.empty();
    }
}
