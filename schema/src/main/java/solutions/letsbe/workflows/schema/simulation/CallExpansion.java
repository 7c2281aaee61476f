package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * What becomes of a job that calls a workflow, and of the jobs of that: the server expands it since Gitea 1.27, and fails the job
 * where it cannot (up to 1.27.0 it hung).
 *
 * <p>Source: {@code services/actions/reusable_workflow.go} and {@code modules/actions/jobparser/uses.go} of Gitea 1.27
 * (go-gitea/gitea#37478, #38565).
 *
 * @param outcome what becomes of the job that calls
 * @param jobs the jobs of the called workflow
 * @param outputs what it gives
 */
record CallExpansion(JobOutcome outcome, List<SimulatedJob> jobs, Map<String, Answer> outputs) {
    static CallExpansion of(
            Run run, WorkflowSyntax workflow, CalledFrom from, JobSyntax job, JobDecision.Instance instance, int wave) {
        String uses = job.uses().map(YamlNode.Scalar::text).orElse("");
        Knowledge here = instance.call().orElse(Knowledge.NONE);
        try {
            Optional<CalledWorkflow> called = called(run, from, uses);
            if (called.isEmpty()) {
                return alone(new JobOutcome.Undetermined("the workflow '" + Excerpt.of(uses) + "' is not at hand"));
            }
            CalledFrom below = below(run, workflow, from, job, called.get(), here, wave);
            ScopeRun scope = new ScopeRun(run, called.get().workflow(), below);
            List<SimulatedJob> jobs = scope.simulate();
            JobOutcome outcome = together(instance.outcome().why(), scope.outcomes());
            return new CallExpansion(
                    outcome, jobs, outcome instanceof JobOutcome.Skipped ? Map.of() : scope.outputs(below.inputs()));
        } catch (WrongCallException e) {
            return alone(
                    run.assumptions().isAtLeast(1, 27, 1)
                            ? new JobOutcome.Runs(Result.FAILURE, "Gitea fails it: " + e.why())
                            : new JobOutcome.Waits("Gitea cannot expand it: " + e.why() + "; it hangs"));
        }
    }

    private static CallExpansion alone(JobOutcome outcome) {
        return new CallExpansion(outcome, List.of(), Map.of());
    }

    private static Optional<CalledWorkflow> called(Run run, CalledFrom from, String uses) {
        WorkflowUse use;
        try {
            use = WorkflowUse.parse(uses);
        } catch (InvalidTextException e) {
            throw new WrongCallException("'" + Excerpt.of(uses) + "' names no workflow, since " + e.getMessage());
        }
        Repository files = run.source().files();
        Optional<CalledWorkflow> called =
                from.workflow().map(by -> files.called(by, use)).orElseGet(() -> files.called(use));
        boolean missing = called.isEmpty()
                && files.isKnown()
                && !(use instanceof WorkflowUse.Remote)
                && from.workflow().flatMap(CalledWorkflow::from).isEmpty();
        if (missing) {
            throw new WrongCallException("the repository has no '" + Excerpt.of(use.path()) + "'");
        }
        if (called.isPresent() && !called.get().isCallable()) {
            throw new WrongCallException("'" + Excerpt.of(uses) + "' has no 'workflow_call'");
        }
        return called;
    }

    private static CalledFrom below(
            Run run,
            WorkflowSyntax workflow,
            CalledFrom from,
            JobSyntax job,
            CalledWorkflow called,
            Knowledge here,
            int wave) {
        List<String> files = new ArrayList<>(from.files());
        files.add(from.workflow().map(CalledWorkflow::name).orElse(workflow.file()));
        if (files.contains(called.name())) {
            throw new WrongCallException("'" + Excerpt.of(called.name()) + "' calls itself in the end");
        }
        if (files.size() > Limits.NESTED_CALLS) {
            throw new WrongCallException("workflows call each other at most " + Limits.NESTED_CALLS + " deep");
        }
        if (!run.hasRoomFor(called.workflow().jobs().size())) {
            throw new WrongCallException("a run has at most " + Limits.JOBS_PER_RUN + " jobs");
        }
        List<String> jobs = new ArrayList<>(from.jobs());
        jobs.add(job.id());
        return new CalledFrom(jobs, files, Optional.of(called), InputKnowledge.ofCall(called, job, here), wave + 1);
    }

    private static JobOutcome together(String why, List<JobOutcome> outcomes) {
        if (outcomes.stream().anyMatch(JobOutcome.Waits.class::isInstance)) {
            return new JobOutcome.Waits("a job of the workflow that it calls never ends");
        }
        Optional<Result> result = EndedJob.result(outcomes);
        if (result.isEmpty()) {
            return new JobOutcome.Undetermined(
                    why + ", and how it ends depends on the jobs of the workflow that it calls");
        }
        return switch (result.get()) {
            case SUCCESS -> new JobOutcome.Runs(Result.SUCCESS, why);
            case FAILURE -> new JobOutcome.Runs(Result.FAILURE, why + "; a job of the workflow that it calls failed");
            case CANCELLED -> new JobOutcome.Cancelled(why + "; a job of the workflow that it calls was cancelled");
            case SKIPPED -> new JobOutcome.Skipped(false, "all jobs of the workflow that it calls are skipped");
        };
    }
}
