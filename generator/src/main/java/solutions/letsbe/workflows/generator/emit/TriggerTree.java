package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.event.CallOutput;
import solutions.letsbe.workflows.dsl.event.CallSecret;
import solutions.letsbe.workflows.dsl.event.Choice;
import solutions.letsbe.workflows.dsl.event.Cron;
import solutions.letsbe.workflows.dsl.event.DispatchInput;
import solutions.letsbe.workflows.dsl.event.ScheduleTrigger;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowDispatchTrigger;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Tree;

/** What starts a workflow, as the value of {@code on}. */
final class TriggerTree {
    private static final Pattern NEEDS = Pattern.compile("(?<![\\w.'-])needs\\.");

    private TriggerTree() {}

    static Tree.Mapping of(List<Trigger> triggers, Origins origins) {
        MappingBuilder on = new MappingBuilder();
        for (Trigger trigger : triggers) {
            Tree value = value(trigger);
            on.entry(new Tree.Entry(
                    trigger.event().text(),
                    value.isEmpty() ? new Tree.Plain("") : value,
                    Comments.lines(trigger.settings().comment()),
                    Optional.empty(),
                    origins.of(trigger.settings().location()),
                    false));
        }
        return on.build();
    }

    private static Tree value(Trigger trigger) {
        if (trigger instanceof ScheduleTrigger schedule) {
            List<Tree.Item> times = new ArrayList<>();
            for (Cron time : schedule.times()) {
                Tree.Mapping entry = new MappingBuilder()
                        .put("cron", new Tree.Text(time.text()), Comments.line(time.comment()))
                        .build();
                times.add(ValueTree.item(entry));
            }
            return new Tree.Sequence(times);
        }
        MappingBuilder mapping = new MappingBuilder();
        trigger.settings().filters().forEach((key, values) -> mapping.put(key, ValueTree.texts(values)));
        if (trigger instanceof WorkflowDispatchTrigger dispatch) {
            mapping.putUnlessEmpty("inputs", inputs(dispatch.inputs()));
        } else if (trigger instanceof WorkflowCallTrigger call) {
            mapping.putUnlessEmpty("inputs", inputs(call.inputs()));
            mapping.putUnlessEmpty("secrets", secrets(call.secrets()));
            mapping.putUnlessEmpty("outputs", outputs(call.outputs()));
        }
        ValueTree.raw(mapping, trigger.settings().raw());
        return mapping.build();
    }

    private static Tree.Mapping inputs(List<? extends DispatchInput<?>> inputs) {
        MappingBuilder mapping = new MappingBuilder();
        for (DispatchInput<?> input : inputs) {
            MappingBuilder entry = new MappingBuilder();
            input.description().ifPresent(text -> entry.text("description", text));
            entry.text("type", input.type());
            if (input instanceof Choice choice) {
                entry.put("options", ValueTree.texts(choice.options()));
            }
            if (input.isRequired()) {
                entry.plain("required", "true");
            }
            input.defaultValue().ifPresent(value -> entry.put("default", ValueTree.data(value)));
            mapping.put(input.name(), entry.build());
        }
        return mapping.build();
    }

    private static Tree.Mapping secrets(List<CallSecret<?>> secrets) {
        MappingBuilder mapping = new MappingBuilder();
        for (CallSecret<?> secret : secrets) {
            MappingBuilder entry = new MappingBuilder();
            secret.description().ifPresent(text -> entry.text("description", text));
            entry.plain("required", Boolean.toString(secret.isRequired()));
            mapping.put(secret.name(), entry.build());
        }
        return mapping.build();
    }

    private static Tree.Mapping outputs(List<CallOutput> outputs) {
        MappingBuilder mapping = new MappingBuilder();
        for (CallOutput output : outputs) {
            MappingBuilder entry = new MappingBuilder();
            output.description().ifPresent(text -> entry.text("description", text));
            Matcher value = NEEDS.matcher(TemplateText.of(output.value().ast()));
            entry.text("value", value.replaceAll("jobs."));
            mapping.put(output.name(), entry.build());
        }
        return mapping.build();
    }
}
