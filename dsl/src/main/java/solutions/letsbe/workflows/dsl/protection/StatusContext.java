package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final String REPOSITORY = "[-._A-Za-z0-9]+/[-._A-Za-z0-9]+";

    private static final Pattern SCOPED = Pattern.compile(REPOSITORY + ": (.*)");

    /** What is known of a status and a job. */
    public enum Posting {
        /** The job posts the status. */
        YES,
        /** It may: its name or its matrix is computed when it runs, and what is known of the name fits. */
        PERHAPS,
        /** The job does not post it. */
        NO
    }

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
        return new StatusContext(text(workflow, cut(plainName(job)), event), workflow.repository());
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
        return names(job, plainName(job)).stream()
                .map(name -> new StatusContext(text(workflow, cut(name), event), workflow.repository()))
                .toList();
    }

    /**
     * Whether a job posts this status where its workflow runs for an event. Whether anything starts the workflow for it, and in
     * which repository, is not asked.
     *
     * @param workflow the workflow whose name the status bears
     * @param job one of its jobs; of a matrix each combination posts
     */
    public Posting postedBy(Workflow<?> workflow, Job<?> job, StatusEvent event) {
        isIn(workflow, job);
        Optional<String> own = Optional.of(text);
        if (workflow.reach() == Workflow.Reach.OWNER) {
            own = Optional.of(SCOPED.matcher(text)).filter(Matcher::matches).map(scoped -> scoped.group(1));
        }
        return own.map(name -> posting(name, workflow, job, event)).orElse(Posting.NO);
    }

    private static Posting posting(String own, Workflow<?> workflow, Job<?> job, StatusEvent event) {
        String start = workflow.name() + " / ";
        String end = " (" + event.text() + ")";
        if (!own.startsWith(start) || !own.endsWith(end) || own.length() < start.length() + end.length()) {
            return Posting.NO;
        }
        String posted = own.substring(start.length(), own.length() - end.length());
        Optional<String> name = knownName(job);
        if (name.isEmpty()) {
            return Posting.PERHAPS;
        }
        if (job.matrix().filter(matrix -> !MatrixNames.areKnown(matrix)).isPresent()) {
            return mayBeOf(name.get(), posted) ? Posting.PERHAPS : Posting.NO;
        }
        Posting found = Posting.NO;
        for (String each : names(job, name.get())) {
            Optional<String> cut = shortened(each);
            if (cut.equals(Optional.of(posted))) {
                return Posting.YES;
            }
            found = cut.isEmpty() ? Posting.PERHAPS : found;
        }
        return found;
    }

    /** Whether a name may be that of a combination whose values are computed; a long one is cut before them. */
    private static boolean mayBeOf(String job, String posted) {
        String start = job + " (";
        return posted.startsWith(start)
                || posted.length() >= LONGEST / 2 && start.startsWith(posted.substring(0, LONGEST / 2));
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
        return new StatusContext(text(called, cut(plainName(job)), event), caller.repository());
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
        if (!source.matches(REPOSITORY)) {
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
        return knownName(job)
                .orElseThrow(() -> refused("the name of job '" + job.id()
                        + "' is computed when it runs, so its status cannot be named before; give it a plain name"));
    }

    private static Optional<String> knownName(Job<?> job) {
        InputValue name = job.name().orElse(new InputValue.Literal(job.id()));
        return name instanceof InputValue.Literal literal ? Optional.of(literal.text()) : Optional.empty();
    }

    /** The names of a job and, where it has a matrix, of each of its combinations. */
    private static List<String> names(Job<?> job, String name) {
        return job.matrix()
                .map(matrix -> MatrixNames.of(matrix).stream()
                        .map(suffix -> name + " (" + suffix + ")")
                        .toList())
                .orElseGet(() -> List.of(name));
    }

    private static String text(Workflow<?> workflow, String job, StatusEvent event) {
        return workflow.name() + " / " + job + " (" + event.text() + ")";
    }

    private static String cut(String job) {
        return shortened(job)
                .orElseThrow(() -> refused("the name of a job is too long to say how Gitea cuts it; make it shorter"));
    }

    /** A job's name as a status has it; none where it cannot be said how Gitea cuts it. */
    private static Optional<String> shortened(String job) {
        if (Stream.of(job).allMatch(text -> text.codePoints().allMatch(c -> c < 128))) {
            return Optional.of(job.length() > LONGEST ? job.substring(0, LONGEST - 1) + "…" : job);
        }
        return job.codePointCount(0, job.length()) * 2 > LONGEST ? Optional.empty() : Optional.of(job);
    }

    private static InvalidWorkflowException refused(String problem) {
        return new InvalidWorkflowException(Location.here(), problem);
    }
}
