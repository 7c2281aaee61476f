package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An output that no script writes. */
public final class UnwrittenOutput implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("unwritten-output")
                .summary("an expression reads an output of a step whose script does not write it")
                .why("""
                        The script writes other outputs, or none, so the value is the empty text, without a word. This is silent where the script calls
                        other programs that could write the output.
                        """)
                .source("act/runner of gitea-runner 3.3; docs.github.com, workflow commands")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              version: ${{ steps.version.outputs.version }}
                            steps:
                              - id: version
                                run: echo "verison=$(git describe)" >> "$GITHUB_OUTPUT"
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            outputs:
                              version: ${{ steps.version.outputs.version }}
                            steps:
                              - id: version
                                run: echo "version=$(git describe)" >> "$GITHUB_OUTPUT"
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        Map<YamlNode, Script> scripts = byRun(Scripts.of(workflow));
        for (ExpressionSite site : workflow.expressions()) {
            site.job().ifPresent(job -> check(site, job.steps(), scripts, report));
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        Map<YamlNode, Script> scripts = byRun(Scripts.of(action));
        for (ExpressionSite site : action.expressions()) {
            check(site, action.steps(), scripts, report);
        }
    }

    private static Map<YamlNode, Script> byRun(List<Script> scripts) {
        Map<YamlNode, Script> byRun = new IdentityHashMap<>();
        scripts.forEach(script -> byRun.put(script.run(), script));
        return byRun;
    }

    private static void check(
            ExpressionSite site, List<StepSyntax> steps, Map<YamlNode, Script> scripts, Report report) {
        for (ParsedExpression expression : site.expressions()) {
            for (Expression part : Expression.walk(expression.root())) {
                Optional<Read> read = Read.of(part);
                Optional<Script> script = read.flatMap(of -> script(of.step(), steps, scripts));
                if (read.isPresent()
                        && script.isPresent()
                        && OutputWrites.surelyMiss(script.get(), read.get().output())) {
                    report.add(
                            site,
                            expression,
                            part,
                            "step '" + Excerpt.of(read.get().step()) + "' does not write the output '"
                                    + Excerpt.of(read.get().output()) + "', so this is always empty",
                            Optional.of("the script in line "
                                    + script.get().run().start().line()
                                    + " would have to append "
                                    + Excerpt.of(read.get().output())
                                    + "=... to \"$GITHUB_OUTPUT\""));
                }
            }
        }
    }

    /** The script of the one step of this id. */
    private static Optional<Script> script(String id, List<StepSyntax> steps, Map<YamlNode, Script> scripts) {
        List<StepSyntax> named = steps.stream()
                .filter(step ->
                        step.id().filter(of -> of.text().equalsIgnoreCase(id)).isPresent())
                .toList();
        return named.size() == 1 ? named.get(0).run().map(scripts::get) : Optional.empty();
    }

    /** That an expression reads {@code steps.<step>.outputs.<output>}. */
    private record Read(String step, String output) {
        static Optional<Read> of(Expression expression) {
            List<String> path = new ArrayList<>();
            Expression at = expression;
            while (path.size() < 3) {
                if (at instanceof Expression.Property property) {
                    path.add(property.name());
                    at = property.of();
                } else if (at instanceof Expression.Index index && index.index() instanceof Expression.Str name) {
                    path.add(name.value());
                    at = index.of();
                } else {
                    return Optional.empty();
                }
            }
            boolean isOfSteps = at instanceof Expression.Context context
                    && context.name().equalsIgnoreCase("steps")
                    && path.get(1).equalsIgnoreCase("outputs");
            return isOfSteps ? Optional.of(new Read(path.get(2), path.get(0))) : Optional.empty();
        }
    }
}
