package solutions.letsbe.workflows.generator.emit;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.generator.tree.MappingBuilder;
import solutions.letsbe.workflows.generator.tree.Origin;
import solutions.letsbe.workflows.generator.tree.Tree;

/** A workflow as a tree, its keys in the order that people write them in. */
public final class WorkflowTree {
    private WorkflowTree() {}

    /**
     * The whole document.
     *
     * @param definedIn the class whose lines are named, where an element went through it
     */
    public static Tree.Mapping of(Workflow<?> workflow, String definedIn) {
        Origins origins = new Origins(definedIn);
        Optional<Origin> own = origins.of(workflow.location());
        MappingBuilder document = new MappingBuilder();
        document.entry(new Tree.Entry(
                "name",
                new Tree.Text(workflow.name()),
                Comments.lines(workflow.comment()),
                Optional.empty(),
                own,
                false));
        workflow.runName().ifPresent(name -> document.put("run-name", ValueTree.of(name)));
        section(document, "on", TriggerTree.of(workflow.triggers(), origins));
        workflow.permissions()
                .ifPresent(permissions -> section(document, "permissions", JobTree.permissions(permissions)));
        if (!workflow.env().isEmpty()) {
            section(document, "env", ValueTree.values(workflow.env()));
        }
        workflow.defaults().ifPresent(defaults -> section(document, "defaults", JobTree.defaults(defaults)));
        workflow.concurrency()
                .ifPresent(concurrency -> document.entry(new Tree.Entry(
                        "concurrency",
                        JobTree.concurrency(concurrency),
                        Comments.lines(concurrency.comment()),
                        Optional.empty(),
                        Optional.empty(),
                        true)));
        MappingBuilder jobs = new MappingBuilder();
        boolean apart = false;
        for (Job<?> job : workflow.jobs()) {
            jobs.entry(JobTree.of(job, apart, origins));
            apart = true;
        }
        section(document, "jobs", jobs.build());
        ValueTree.raw(document, workflow.raw());
        return document.build();
    }

    private static void section(MappingBuilder document, String key, Tree value) {
        document.entry(new Tree.Entry(key, value, List.of(), Optional.empty(), Optional.empty(), true));
    }
}
