package solutions.letsbe.workflows.generator.emit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.ActionReference;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.StepSettings;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Tree;

/** A step as an element of {@code steps}. */
final class StepTree {
    private StepTree() {}

    /** @param read what is read anywhere in the job: a step among it is given its id */
    static Tree.Item of(Step<?> step, Set<Origin> read, Origins origins) {
        StepSettings settings = step.settings();
        MappingBuilder mapping = new MappingBuilder();
        settings.name().ifPresent(name -> mapping.put("name", ValueTree.of(name)));
        if (settings.id().isPresent() || read.contains(settings.reference())) {
            mapping.text("id", step.id());
        }
        settings.condition().ifPresent(condition -> mapping.text("if", TemplateText.condition(condition.ast())));
        if (step instanceof ActionStep<?, ?> action) {
            ActionReference reference = action.action().reference();
            mapping.put("uses", new Tree.Text(reference.text()), reference.tag());
            mapping.putUnlessEmpty("with", ValueTree.values(action.action().inputs()));
        } else if (step instanceof RunStep<?> run) {
            run.workingDirectory().ifPresent(folder -> mapping.put("working-directory", ValueTree.of(folder)));
            run.shell().ifPresent(shell -> mapping.text("shell", shell));
            mapping.text("run", run.script());
        }
        mapping.putUnlessEmpty("env", ValueTree.values(settings.env()));
        settings.continueOnError().ifPresent(value -> mapping.put("continue-on-error", ValueTree.of(value)));
        settings.timeoutMinutes().ifPresent(value -> mapping.put("timeout-minutes", ValueTree.of(value)));
        ValueTree.raw(mapping, settings.raw());
        return new Tree.Item(
                mapping.build(), Comments.lines(settings.comment()), Optional.empty(), origins.of(settings.location()));
    }

    static Tree.Sequence all(List<? extends Step<?>> steps, Set<Origin> read, Origins origins) {
        return new Tree.Sequence(
                steps.stream().map(step -> of(step, read, origins)).toList());
    }
}
