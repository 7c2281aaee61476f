package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.SourceText;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The steps with a script, of whatever shell, and the variables that they see. */
final class Steps {
    /**
     * A step with a script.
     *
     * @param source the text of the file
     * @param run the script
     * @param env the variables of the step
     * @param around those of its job and of the workflow, the nearest first
     */
    record Running(SourceText source, YamlNode.Scalar run, List<YamlNode.Entry> env, List<YamlNode.Entry> around) {
        /** The value of a variable. */
        Optional<YamlNode.Scalar> variable(String name) {
            return Stream.concat(env.stream(), around.stream())
                    .filter(entry -> entry.key().text().equals(name))
                    .findFirst()
                    .flatMap(entry -> Yaml.scalar(entry.value()));
        }

        /** Where a stretch of the script begins in the file. */
        Position start(Span span) {
            return source.position(run, span.start());
        }

        /** Where it ends, exclusive; it is part of one line. */
        Position end(Span span) {
            Position start = start(span);
            return new Position(start.line(), start.column() + span.length());
        }
    }

    /** All of a file, which several rules share. */
    private record All(List<Running> list) {}

    private Steps() {}

    static List<Running> of(WorkflowSyntax workflow) {
        return workflow.derived().of(All.class, Steps::read).list();
    }

    private static All read(WorkflowSyntax workflow) {
        List<Running> running = new ArrayList<>();
        for (JobSyntax job : workflow.jobs()) {
            List<YamlNode.Entry> around = new ArrayList<>(job.env());
            around.addAll(workflow.env());
            add(workflow.source(), job.steps(), around, running);
        }
        return new All(running);
    }

    static List<Running> of(ActionSyntax action) {
        List<Running> running = new ArrayList<>();
        add(action.source(), action.steps(), List.of(), running);
        return running;
    }

    private static void add(
            SourceText source, List<StepSyntax> steps, List<YamlNode.Entry> around, List<Running> running) {
        for (StepSyntax step : steps) {
            if (step.run().isPresent()) {
                running.add(new Running(source, step.run().get(), step.env(), around));
            }
        }
    }
}
