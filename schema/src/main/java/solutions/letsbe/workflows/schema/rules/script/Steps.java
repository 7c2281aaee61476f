package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    private Steps() {}

    static void of(WorkflowSyntax workflow, Consumer<Running> taker) {
        for (JobSyntax job : workflow.jobs()) {
            List<YamlNode.Entry> around = new ArrayList<>(job.env());
            around.addAll(workflow.env());
            job.steps().forEach(step -> give(workflow.source(), step, around, taker));
        }
    }

    static void of(ActionSyntax action, Consumer<Running> taker) {
        action.steps().forEach(step -> give(action.source(), step, List.of(), taker));
    }

    private static void give(SourceText source, StepSyntax step, List<YamlNode.Entry> around, Consumer<Running> taker) {
        step.run().ifPresent(run -> taker.accept(new Running(source, run, step.env(), around)));
    }
}
