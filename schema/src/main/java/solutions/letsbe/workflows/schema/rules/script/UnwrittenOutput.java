package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;
import solutions.letsbe.workflows.schema.expression.ParsedExpression;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.ExpressionSite;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
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
                        The script writes other outputs, or none, so the value is the empty text, without a word. Outputs are written into the file
                        $GITHUB_OUTPUT or, as it was done of old, with '::set-output name=...::'. This is silent where the script calls other programs
                        that could write the output.
                        """)
                .source(
                        "processRunnerEnvFileCommand in act/runner/step.go and commandHandler in act/runner/command.go of the runner; docs.github.com, workflow commands")
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
        if (workflow.expressions().stream().noneMatch(site -> site.reads(ContextName.STEPS))) {
            return;
        }
        Writes writes = new Writes(Scripts.of(workflow));
        Map<YamlNode, Map<String, YamlNode>> byJob = new HashMap<>();
        for (ExpressionSite site : workflow.expressions()) {
            Optional<JobSyntax> job = site.reads(ContextName.STEPS) ? site.job() : Optional.empty();
            if (job.isPresent()) {
                Map<String, YamlNode> scripts = byJob.computeIfAbsent(
                        job.get().node(), node -> scripts(job.get().steps()));
                check(site, scripts, writes, report);
            }
        }
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        Writes writes = new Writes(Scripts.of(action));
        Map<String, YamlNode> scripts = scripts(action.steps());
        for (ExpressionSite site : action.expressions()) {
            check(site, scripts, writes, report);
        }
    }

    /** What scripts write; a script is read when somebody reads what it writes. */
    private static final class Writes {
        private final Map<YamlNode, Script> scripts = new HashMap<>();
        private final Map<YamlNode, OutputWrites> known = new HashMap<>();

        Writes(List<Script> all) {
            for (Script script : all) {
                if (script.shell().isShell()) {
                    scripts.putIfAbsent(script.run(), script);
                }
            }
        }

        boolean surelyMiss(YamlNode run, String output) {
            Script script = scripts.get(run);
            return script != null
                    && known.computeIfAbsent(run, node -> OutputWrites.of(script))
                            .surelyMiss(output);
        }
    }

    /** The scripts by the ids of their steps, in lower case; of an id that several steps have, none. */
    private static Map<String, YamlNode> scripts(List<StepSyntax> steps) {
        Map<String, YamlNode> scripts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (StepSyntax step : steps) {
            Optional<String> id = step.id().map(scalar -> scalar.text().toLowerCase(Locale.ROOT));
            if (id.isPresent() && seen.add(id.get())) {
                step.run().ifPresent(run -> scripts.put(id.get(), run));
            } else {
                id.ifPresent(scripts::remove);
            }
        }
        return scripts;
    }

    private static void check(ExpressionSite site, Map<String, YamlNode> scripts, Writes writes, Report report) {
        for (ParsedExpression expression : site.expressions()) {
            for (Expression part : expression.nodes()) {
                Optional<Read> read = Read.of(part);
                if (read.isEmpty()) {
                    continue;
                }
                String output = read.get().output();
                YamlNode run = scripts.get(read.get().step().toLowerCase(Locale.ROOT));
                if (run != null && writes.surelyMiss(run, output)) {
                    report.add(
                            site,
                            expression,
                            part,
                            "step '" + Excerpt.of(read.get().step()) + "' does not write the output '"
                                    + Excerpt.of(output) + "', so this is always empty",
                            Optional.of("the script in line " + run.start().line() + " would have to append "
                                    + Excerpt.of(output) + "=... to \"$GITHUB_OUTPUT\""));
                }
            }
        }
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
