package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.value.InputValue;

/** A delivery with one thing changed, past all types and all that {@code build()} refuses. */
public final class Mutated {
    private Mutated() {}

    /** With one workflow of a repository changed. */
    public static Delivery workflow(
            Delivery delivery, String repository, String id, UnaryOperator<Workflow<?>> change) {
        List<Workflow<?>> workflows = new ArrayList<>();
        boolean found = false;
        for (Workflow<?> each : delivery.workflows()) {
            boolean meant = each.id().equals(id) && each.repository().equals(Optional.of(repository));
            found |= meant;
            workflows.add(meant ? change.apply(each) : each);
        }
        if (!found) {
            throw new IllegalArgumentException("there is no workflow " + id + " in " + repository);
        }
        return new Delivery(workflows, delivery.protections());
    }

    /** With one job of a workflow changed. */
    public static Delivery job(
            Delivery delivery, String repository, String workflow, String id, UnaryOperator<Job<?>> change) {
        return workflow(delivery, repository, workflow, whole -> {
            if (whole.jobs().stream().noneMatch(job -> job.id().equals(id))) {
                throw new IllegalArgumentException("there is no job " + id + " in " + workflow);
            }
            List<Job<?>> jobs = new ArrayList<>();
            whole.jobs().forEach(job -> jobs.add(job.id().equals(id) ? change.apply(job) : job));
            return copy(whole).withJobs(jobs);
        });
    }

    /** Without a workflow. */
    public static Delivery without(Delivery delivery, String repository, String id) {
        return new Delivery(
                delivery.workflows().stream()
                        .filter(each ->
                                !each.id().equals(id) || !each.repository().equals(Optional.of(repository)))
                        .toList(),
                delivery.protections());
    }

    /** With the protection of a repository changed; none takes it away. */
    public static Delivery protection(Delivery delivery, String repository, Optional<RepositoryProtection> protection) {
        List<RepositoryProtection> protections = new ArrayList<>(delivery.protections());
        protections.removeIf(each -> each.repository().equals(repository));
        protection.ifPresent(protections::add);
        return new Delivery(delivery.workflows(), protections);
    }

    /** A workflow that these start. */
    public static Workflow<?> startedBy(Workflow<?> workflow, Trigger... triggers) {
        return copy(workflow).withTriggers(triggers);
    }

    /** A workflow without one of its jobs. */
    public static Workflow<?> withoutJob(Workflow<?> workflow, String id) {
        return copy(workflow)
                .withJobs(workflow.jobs().stream()
                        .filter(job -> !job.id().equals(id))
                        .toList());
    }

    /** A workflow that says nothing of permissions, in no job either. */
    public static Workflow<?> withoutPermissions(Workflow<?> workflow) {
        List<Job<?>> jobs = new ArrayList<>();
        workflow.jobs().forEach(job -> jobs.add(copy(job).withPermissions(Optional.empty())));
        return copy(workflow).withPermissions(Optional.empty()).withJobs(jobs);
    }

    /** A job with a further first step. */
    public static Job<?> begunWith(Job<?> job, Step<?> step) {
        List<Step<?>> steps = new ArrayList<>(List.of(step));
        steps.addAll(job.steps());
        return steps(job, steps);
    }

    /** A job without the steps that verify. */
    public static Job<?> unverified(Job<?> job) {
        return steps(
                job,
                job.steps().stream()
                        .filter(step ->
                                step.settings().purposes().stream().noneMatch(Purpose.Verifies.class::isInstance))
                        .toList());
    }

    /** A job whose steps verify what the change leaves of it. */
    public static Job<?> verifying(Job<?> job, UnaryOperator<Purpose.Verifies> change) {
        List<Step<?>> steps = new ArrayList<>();
        for (Step<?> step : job.steps()) {
            List<Purpose> purposes = step.settings().purposes().stream()
                    .map(purpose -> purpose instanceof Purpose.Verifies verifies ? change.apply(verifies) : purpose)
                    .toList();
            StepSettings settings = ((ImmutableStepSettings) step.settings()).withPurposes(purposes);
            steps.add(step instanceof RunStep<?> run ? ((ImmutableRunStep<?>) run).withSettings(settings) : step);
        }
        return steps(job, steps);
    }

    /** A job on runners with this label. */
    public static Job<?> on(Job<?> job, String label) {
        return copy(job).withBody(new JobBody.Steps(new RunsOn.Labels(List.of(label)), job.steps()));
    }

    /** A job whose token may do this. */
    public static Job<?> allowed(Job<?> job, Permission permission) {
        return copy(job).withPermissions(Permissions.of(permission));
    }

    /** A job that may hang. */
    public static Job<?> withoutTimeout(Job<?> job) {
        return copy(job).withTimeoutMinutes(Optional.<InputValue>empty());
    }

    /** A job that runs whenever all that it needs succeeded. */
    public static Job<?> unconditional(Job<?> job) {
        return copy(job).withCondition(Optional.empty());
    }

    /** A job that does not wait for another. */
    public static Job<?> notNeeding(Job<?> job, String id) {
        return copy(job)
                .withNeeds(job.needs().stream().filter(need -> !need.equals(id)).toList());
    }

    /** A job with a container beside it. */
    public static Job<?> beside(Job<?> job, Container<?> container) {
        Map<String, Container<?>> services = new LinkedHashMap<>(job.services());
        services.put("beside", container);
        return copy(job).withServices(services);
    }

    private static Job<?> steps(Job<?> job, List<Step<?>> steps) {
        return copy(job).withBody(new JobBody.Steps(((JobBody.Steps) job.body()).runsOn(), steps));
    }

    private static ImmutableJob<?> copy(Job<?> job) {
        return (ImmutableJob<?>) job;
    }

    private static ImmutableWorkflow<?> copy(Workflow<?> workflow) {
        return (ImmutableWorkflow<?>) workflow;
    }
}
