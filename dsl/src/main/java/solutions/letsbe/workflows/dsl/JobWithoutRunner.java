package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.Runner;

/** A job that does not say yet where it runs, or what it calls. */
public final class JobWithoutRunner extends JobSettings<JobWithoutRunner> {

    JobWithoutRunner(String id) {
        super(new JobDraft(id));
    }

    @Override
    JobWithoutRunner self() {
        return this;
    }

    /** Runs on this class of runners, and so in their zone. */
    public <Z extends AnyZone> JobWithoutSteps<Z> runsOn(Runner<Z> runner) {
        return new JobWithoutSteps<>(draft, runner.zone(), new RunsOn.Labels(runner.labels()));
    }

    /** Runs on a runner that owns all these labels, in the default zone. */
    public JobWithoutSteps<DefaultZone> runsOn(String label, String... more) {
        List<String> labels = Stream.concat(Stream.of(label), Stream.of(more)).toList();
        labels.forEach(each -> PlainText.line("a runner label", each));
        return new JobWithoutSteps<>(draft, DefaultZone.class, new RunsOn.Labels(labels));
    }

    /** Runs on a runner that owns the computed label and all the others, in the default zone. */
    public JobWithoutSteps<DefaultZone> runsOn(Expr<String> label, String... more) {
        List<String> labels = List.of(more);
        labels.forEach(each -> PlainText.line("a runner label", each));
        return new JobWithoutSteps<>(draft, DefaultZone.class, new RunsOn.Computed(label, labels));
    }

    /**
     * Calls a workflow of the same repository.
     *
     * @throws InvalidWorkflowException if it has no {@code workflow_call} trigger
     */
    public <Z extends AnyZone> CallJob<Z> calls(Workflow<Z> workflow) {
        WorkflowCallTrigger trigger = workflow.triggers().stream()
                .filter(WorkflowCallTrigger.class::isInstance)
                .map(WorkflowCallTrigger.class::cast)
                .findFirst()
                .orElseThrow(() -> draft.refused("the workflow '" + workflow.id() + "' (" + workflow.location()
                        + ") cannot be called; add workflowCall() to its triggers"));
        return calls(Callable.local(workflow.zone(), workflow.path(), trigger));
    }

    /** Calls a workflow of another repository of the same instance. */
    public <Z extends AnyZone> CallJob<Z> calls(Callable<Z> callable) {
        return new CallJob<>(draft, callable);
    }
}
