package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * The name under which a job's result is posted: {@code workflow / job (event)}, which a branch rule asks for.
 *
 * <p>Source: {@code WorkflowStatusContextName} in Gitea's {@code modules/actions/workflows.go}, {@code matrixName} in its
 * {@code jobparser}.
 *
 * @param text the name as Gitea posts it
 * @param repository the repository in which it is posted, where it is known; none where every repository may have it
 */
public record StatusContext(String text, Optional<String> repository) {
    /** What a job's name may be long; Gitea cuts it and ends it with one character for the rest. */
    private static final int LONGEST = 255;

    /**
     * The status of a job.
     *
     * @throws InvalidWorkflowException if the job is of another workflow, nothing starts the workflow for the event, the job has
     *     a matrix, calls a workflow that posts statuses of its own, or its name is computed
     */
    public static StatusContext of(Workflow<?> workflow, Job<?> job, StatusEvent event) {
        check(workflow, job, event);
        if (job.matrix().isPresent()) {
            throw refused("job '" + job.id() + "' has a matrix and posts a status for each combination; use each(...)");
        }
        return new StatusContext(text(workflow.name(), plainName(job), event), workflow.repository());
    }

    /**
     * The status of a job by its id.
     *
     * @throws InvalidWorkflowException if the workflow has no such job, and as {@link #of(Workflow, Job, StatusEvent)}
     */
    public static StatusContext of(Workflow<?> workflow, String jobId, StatusEvent event) {
        Job<?> job = workflow.jobs().stream()
                .filter(each -> each.id().equals(jobId))
                .findFirst()
                .orElseThrow(() -> absent(workflow, jobId));
        return of(workflow, job, event);
    }

    /**
     * The statuses of a job with a matrix, one for each combination, with the values in the order of their axes' names.
     *
     * @throws InvalidWorkflowException as {@link #of(Workflow, Job, StatusEvent)}, and if the matrix is computed when it runs
     */
    public static List<StatusContext> each(Workflow<?> workflow, Job<?> job, StatusEvent event) {
        check(workflow, job, event);
        String name = plainName(job);
        return job.matrix()
                .map(matrix -> MatrixNames.of(matrix).stream()
                        .map(suffix -> new StatusContext(
                                text(workflow.name(), name + " (" + suffix + ")", event), workflow.repository()))
                        .toList())
                .orElseGet(() -> List.of(of(workflow, job, event)));
    }

    /**
     * The status of a job of a workflow that is called. Since Gitea 1.27 it bears the name of the called workflow, and the event
     * that started the caller.
     *
     * @param caller the workflow that calls
     * @param call the job that calls
     * @param called the workflow that is called
     * @param job the job of the called workflow
     * @throws InvalidWorkflowException if one does not call the other, and as {@link #of(Workflow, Job, StatusEvent)}
     */
    public static StatusContext ofCalled(
            Workflow<?> caller, Job<?> call, Workflow<?> called, Job<?> job, StatusEvent event) {
        check(caller, call, event);
        isIn(called, job);
        if (!(call.body() instanceof JobBody.Call body)
                || !body.callable().uses().replaceAll("@.*$", "").endsWith("/" + called.file())) {
            throw refused("job '" + call.id() + "' does not call the workflow '" + called.id() + "'");
        }
        if (job.matrix().isPresent()) {
            throw refused("job '" + job.id() + "' has a matrix, and each combination posts a status of its own");
        }
        return new StatusContext(text(called.name(), plainName(job), event), caller.repository());
    }

    /**
     * A status by its exact name, for what is posted by others than a workflow of this Java.
     *
     * @throws InvalidWorkflowException if it is blank or has several lines
     */
    public static StatusContext named(String text) {
        return new StatusContext(PlainText.line("the name of a status", text), Optional.empty());
    }

    /**
     * The same job in a scoped workflow (Gitea 1.27), which every repository in scope runs.
     *
     * @param source the repository that the workflow stands in, as {@code owner/name}
     * @throws InvalidWorkflowException if it has another form
     */
    public StatusContext scopedIn(String source) {
        if (!source.matches("[-._A-Za-z0-9]+/[-._A-Za-z0-9]+")) {
            throw refused("'" + source + "' is no repository; write owner/name");
        }
        return new StatusContext(source + ": " + text, Optional.empty());
    }

    /**
     * The pattern that matches this name alone, as a branch rule holds it: <code>[ ] { } * ? \</code> are escaped. Gitea matches
     * without separators, so that a {@code *} left as it is would match anything.
     */
    public String glob() {
        return Glob.quote(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static void check(Workflow<?> workflow, Job<?> job, StatusEvent event) {
        isIn(workflow, job);
        if (workflow.triggers().stream().noneMatch(trigger -> trigger.event() == event.event())) {
            throw refused("the workflow '" + workflow.id() + "' does not run for " + event.text()
                    + ", so it never posts that status; it runs for "
                    + String.join(
                            ", ",
                            workflow.triggers().stream()
                                    .map(trigger -> trigger.event().text())
                                    .toList()));
        }
    }

    private static void isIn(Workflow<?> workflow, Job<?> job) {
        if (workflow.jobs().stream().noneMatch(each -> each.reference() == job.reference())) {
            throw absent(workflow, job.id());
        }
    }

    private static InvalidWorkflowException absent(Workflow<?> workflow, String jobId) {
        return refused("job '" + jobId + "' is not in the workflow '" + workflow.id() + "'; it has "
                + String.join(", ", workflow.jobs().stream().map(Job::id).toList()));
    }

    private static String plainName(Job<?> job) {
        InputValue name = job.name().orElse(new InputValue.Literal(job.id()));
        if (name instanceof InputValue.Literal literal) {
            return literal.text();
        }
        throw refused("the name of job '" + job.id()
                + "' is computed when it runs, so its status cannot be named before; give it a plain name");
    }

    private static String text(String workflow, String job, StatusEvent event) {
        return workflow + " / " + shortened(job) + " (" + event.text() + ")";
    }

    private static String shortened(String job) {
        if (Stream.of(job).allMatch(text -> text.codePoints().allMatch(c -> c < 128))) {
            return job.length() > LONGEST ? job.substring(0, LONGEST - 1) + "…" : job;
        }
        if (job.codePointCount(0, job.length()) * 2 > LONGEST) {
            throw refused("the name of a job is too long to say how Gitea cuts it; make it shorter");
        }
        return job;
    }

    private static InvalidWorkflowException refused(String problem) {
        return new InvalidWorkflowException(Location.here(), problem);
    }
}
