package solutions.letsbe.workflows.generator.emit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Concurrency;
import solutions.letsbe.workflows.dsl.Container;
import solutions.letsbe.workflows.dsl.Defaults;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Matrix;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.RunsOn;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Tree;

/** A job as an entry of {@code jobs}. */
final class JobTree {
    private JobTree() {}

    static Tree.Entry of(Job<?> job, boolean apart, Origins origins) {
        return new Tree.Entry(
                job.id(),
                value(job, origins),
                Comments.lines(job.comment()),
                Optional.empty(),
                origins.of(job.location()),
                apart);
    }

    private static Tree.Mapping value(Job<?> job, Origins origins) {
        MappingBuilder mapping = new MappingBuilder();
        job.name().ifPresent(name -> mapping.put("name", ValueTree.of(name)));
        if (!job.needs().isEmpty()) {
            mapping.put("needs", ValueTree.oneOrMore(job.needs()));
        }
        job.condition().ifPresent(condition -> mapping.text("if", TemplateText.condition(condition.ast())));
        if (job.body() instanceof JobBody.Steps own) {
            mapping.put("runs-on", runsOn(own.runsOn()));
        }
        job.permissions().ifPresent(permissions -> mapping.put("permissions", permissions(permissions)));
        job.concurrency()
                .ifPresent(concurrency -> mapping.explained(
                        "concurrency", concurrency(concurrency), Comments.lines(concurrency.comment())));
        job.timeoutMinutes().ifPresent(minutes -> mapping.put("timeout-minutes", ValueTree.of(minutes)));
        job.continueOnError().ifPresent(value -> mapping.put("continue-on-error", ValueTree.of(value)));
        mapping.putUnlessEmpty("strategy", strategy(job));
        job.container()
                .ifPresent(container ->
                        mapping.explained("container", container(container), Comments.lines(container.comment())));
        MappingBuilder services = new MappingBuilder();
        job.services()
                .forEach((name, service) -> services.entry(new Tree.Entry(
                        name,
                        container(service),
                        Comments.lines(service.comment()),
                        Optional.empty(),
                        origins.of(service.location()),
                        false)));
        mapping.putUnlessEmpty("services", services.build());
        mapping.putUnlessEmpty("env", ValueTree.values(job.env()));
        job.defaults().ifPresent(defaults -> mapping.put("defaults", defaults(defaults)));
        MappingBuilder outputs = new MappingBuilder();
        job.outputs().forEach((name, value) -> outputs.put(name, ValueTree.expression(value.ast())));
        mapping.putUnlessEmpty("outputs", outputs.build());
        if (job.body() instanceof JobBody.Call call) {
            call(mapping, call);
        } else {
            mapping.put("steps", StepTree.all(job.steps(), read(job), origins));
        }
        ValueTree.raw(mapping, job.raw());
        return mapping.build();
    }

    private static Tree runsOn(RunsOn runsOn) {
        if (runsOn instanceof RunsOn.Labels labels) {
            return ValueTree.oneOrMore(labels.labels());
        }
        RunsOn.Computed computed = (RunsOn.Computed) runsOn;
        List<String> all = new ArrayList<>();
        all.add(TemplateText.of(computed.label().ast()));
        all.addAll(computed.more());
        return ValueTree.oneOrMore(all);
    }

    private static void call(MappingBuilder mapping, JobBody.Call call) {
        mapping.text("uses", call.callable().uses());
        mapping.putUnlessEmpty("with", ValueTree.values(call.inputs()));
        if (call.inheritSecrets()) {
            mapping.text("secrets", "inherit");
            return;
        }
        MappingBuilder secrets = new MappingBuilder();
        call.secrets().forEach((name, secret) -> secrets.text(name, TemplateText.of(secret.ast())));
        mapping.putUnlessEmpty("secrets", secrets.build());
    }

    private static Set<Origin> read(Job<?> job) {
        Set<Origin> read = new LinkedHashSet<>();
        InputValues.of(job).forEach(value -> read.addAll(value.origins()));
        return read;
    }

    static Tree permissions(Permissions permissions) {
        if (permissions.all().isPresent()) {
            return new Tree.Text(permissions.all().get());
        }
        MappingBuilder mapping = new MappingBuilder();
        permissions
                .scopes()
                .forEach(permission -> mapping.put(
                        permission.scope().text(),
                        new Tree.Text(permission.level().text()),
                        Comments.line(permission.comment())));
        return mapping.build();
    }

    static Tree concurrency(Concurrency concurrency) {
        MappingBuilder mapping = new MappingBuilder().put("group", ValueTree.of(concurrency.group()));
        concurrency.cancelling().ifPresent(value -> mapping.put("cancel-in-progress", ValueTree.of(value)));
        return mapping.build();
    }

    static Tree defaults(Defaults defaults) {
        MappingBuilder run = new MappingBuilder();
        defaults.shell().ifPresent(shell -> run.text("shell", shell));
        defaults.workingDirectory().ifPresent(folder -> run.text("working-directory", folder));
        return new MappingBuilder().put("run", run.build()).build();
    }

    private static Tree.Mapping strategy(Job<?> job) {
        MappingBuilder mapping = new MappingBuilder();
        job.failFast().ifPresent(failFast -> mapping.plain("fail-fast", Boolean.toString(failFast)));
        job.maxParallel().ifPresent(jobs -> mapping.put("max-parallel", ValueTree.of(jobs)));
        job.matrix().ifPresent(matrix -> mapping.explained("matrix", matrix(matrix), Comments.lines(matrix.comment())));
        return mapping.build();
    }

    private static Tree matrix(Matrix matrix) {
        if (matrix.computed().isPresent()) {
            return ValueTree.expression(matrix.computed().get().ast());
        }
        MappingBuilder mapping = new MappingBuilder();
        for (Axis<?> axis : matrix.axes()) {
            if (axis.computedValues().isPresent()) {
                mapping.put(
                        axis.name(),
                        ValueTree.expression(axis.computedValues().get().ast()));
            } else if (!axis.values().isEmpty()) {
                mapping.put(axis.name(), ValueTree.data(axis.values()));
            }
        }
        mapping.putUnlessEmpty("include", cells(matrix.include()));
        matrix.computedInclude().ifPresent(include -> mapping.put("include", ValueTree.expression(include.ast())));
        mapping.putUnlessEmpty("exclude", cells(matrix.exclude()));
        return mapping.build();
    }

    private static Tree.Sequence cells(List<List<Axis.Cell>> combinations) {
        return new Tree.Sequence(combinations.stream()
                .map(cells -> {
                    MappingBuilder mapping = new MappingBuilder();
                    cells.forEach(cell -> mapping.put(cell.axis().name(), ValueTree.data(cell.value())));
                    return ValueTree.item(mapping.build());
                })
                .toList());
    }

    private static Tree container(Container<?> container) {
        MappingBuilder mapping = new MappingBuilder().put("image", ValueTree.of(container.image()));
        if (container.username().isPresent() && container.password().isPresent()) {
            mapping.put(
                    "credentials",
                    new MappingBuilder()
                            .put("username", ValueTree.of(container.username().get()))
                            .put("password", ValueTree.of(container.password().get()))
                            .build());
        }
        mapping.putUnlessEmpty("env", ValueTree.values(container.env()));
        mapping.putUnlessEmpty("ports", ValueTree.list(container.ports()));
        mapping.putUnlessEmpty("volumes", ValueTree.list(container.volumes()));
        container.options().ifPresent(options -> mapping.put("options", ValueTree.of(options)));
        mapping.putUnlessEmpty("cmd", ValueTree.texts(container.command()));
        ValueTree.raw(mapping, container.raw());
        return mapping.build();
    }
}
