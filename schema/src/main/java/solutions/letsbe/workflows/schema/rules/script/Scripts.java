package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.expression.ExpressionSyntaxException;
import solutions.letsbe.workflows.schema.expression.ParsedTemplate;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.expression.TemplateParser;
import solutions.letsbe.workflows.schema.language.RunnerSystem;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.SourceText;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * Finds the scripts of bash, sh and Python in a file. The shell is that of the step, or of the job's or the workflow's {@code defaults}, or
 * bash. What another shell reads, or one that is known only when the workflow runs, is left out; so is a script with an expression
 * that cannot be read.
 */
public final class Scripts {
    private Scripts() {}

    /** Those of a workflow, in its order. */
    public static List<Script> of(WorkflowSyntax workflow) {
        List<Script> scripts = new ArrayList<>();
        Optional<YamlNode.Scalar> ofWorkflow = defaultShell(workflow.root());
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Scalar> ofJob = defaultShell(job.node()).or(() -> ofWorkflow);
            boolean onWindows = job.labels().stream()
                    .flatMap(label -> RunnerSystem.of(label.text()).stream())
                    .anyMatch(system -> system == RunnerSystem.WINDOWS);
            for (StepSyntax step : job.steps()) {
                Optional<String> shell = step.scalar("shell").or(() -> ofJob).map(YamlNode.Scalar::text);
                if (shell.isPresent() || !onWindows) {
                    script(workflow.file(), workflow.source(), step, shell.orElse("bash"))
                            .ifPresent(scripts::add);
                }
            }
        }
        return scripts;
    }

    /** Those of a composite action, in its order. */
    public static List<Script> of(ActionSyntax action) {
        List<Script> scripts = new ArrayList<>();
        for (StepSyntax step : action.steps()) {
            step.scalar("shell")
                    .flatMap(shell -> script(action.file(), action.source(), step, shell.text()))
                    .ifPresent(scripts::add);
        }
        return scripts;
    }

    private static Optional<YamlNode.Scalar> defaultShell(YamlNode.Mapping owner) {
        return Yaml.mapping(owner, "defaults")
                .flatMap(defaults -> Yaml.mapping(defaults, "run"))
                .flatMap(run -> Yaml.scalar(run, "shell"));
    }

    private static Optional<Script> script(String file, SourceText source, StepSyntax step, String shell) {
        Optional<ScriptShell> known = ScriptShell.of(shell);
        if (step.run().isEmpty() || known.isEmpty() || step.uses().isPresent()) {
            return Optional.empty();
        }
        YamlNode.Scalar run = step.run().get();
        boolean isName = shell.equals(known.get().text());
        return holes(run.text())
                .map(holes -> new Script(file, source, run, known.get(), isName, filled(run.text(), holes), holes));
    }

    private static Optional<List<Span>> holes(String text) {
        if (!text.contains("${{")) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(TemplateParser.parse(text).holes().stream()
                    .map(ParsedTemplate.ParsedHole::span)
                    .toList());
        } catch (ExpressionSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String filled(String text, List<Span> holes) {
        StringBuilder filled = new StringBuilder(text);
        for (Span hole : holes) {
            filled.replace(hole.start(), hole.end(), "_".repeat(hole.length()));
        }
        return filled.toString();
    }
}
