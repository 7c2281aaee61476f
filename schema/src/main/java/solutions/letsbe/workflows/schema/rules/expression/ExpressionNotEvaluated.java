package solutions.letsbe.workflows.schema.rules.expression;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An expression where nothing evaluates one. */
public final class ExpressionNotEvaluated implements ExpressionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("expression-not-evaluated")
                .summary("an expression stands where Gitea evaluates none, so its text stays as it is written")
                .why("""
                        Gitea fills in expressions only under certain keys. Elsewhere it compares, shows or looks up the text itself, with the dollar
                        sign and the braces. That is so for the name of a workflow, for the filters and inputs of its triggers, for its own defaults, and for
                        the names of variables.
                        """)
                .source(
                        "modules/actions/jobparser of Gitea 1.22 to 28: which fields are interpolated; setupEnv in act/runner/step.go and setupShell in act/runner/step_run.go of the runner")
                .wrong("""
                        name: ci of ${{ github.ref_name }}
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - run: make test
                        """);
    }

    @Override
    public void check(FileExpressions expressions, Report report) {
        for (ExpressionSite site : expressions.sites()) {
            if (expressions.workflow().isPresent() && site.place().isEmpty() && isReadAsText(site.path())) {
                add(site, report);
            }
        }
        expressions.workflow().ifPresent(workflow -> variables(workflow, report));
    }

    /** Those of a workflow, a job and a step; in a container's the newest runners evaluate the names, too. */
    private static void variables(WorkflowSyntax workflow, Report report) {
        names(workflow.env(), report);
        for (JobSyntax job : workflow.jobs()) {
            names(job.env(), report);
            for (StepSyntax step : job.steps()) {
                names(step.env(), report);
            }
        }
    }

    private static void names(List<YamlNode.Entry> variables, Report report) {
        for (YamlNode.Entry variable : variables) {
            if (variable.key().text().contains("${{")) {
                report.add(
                        variable.key(),
                        "Gitea fills in the value of a variable and not its name, so the variable has this text as its name",
                        "write the name out");
            }
        }
    }

    private static void add(ExpressionSite site, Report report) {
        if (site.reading() instanceof ExpressionSite.Reading.Holes holes) {
            report.add(
                    site,
                    holes.template().holes().get(0).span(),
                    "Gitea evaluates no expression here, so its text stays as it is written",
                    Optional.of("write what is meant instead"));
        }
    }

    /** Keys that Gitea does not read at all, and those whose text has a form that no expression has, are told of by other rules. */
    private static boolean isReadAsText(List<String> path) {
        return switch (path.get(0)) {
            case "name", "defaults" -> true;
            // People are told in a description how to write expressions.
            case "on" ->
                !path.contains("schedule") && !path.get(path.size() - 1).equals("description");
            default -> false;
        };
    }
}
