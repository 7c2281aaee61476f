package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.event.ActivityTrigger;
import solutions.letsbe.workflows.dsl.event.CommentActivity;
import solutions.letsbe.workflows.dsl.event.Cron;
import solutions.letsbe.workflows.dsl.event.DispatchInput;
import solutions.letsbe.workflows.dsl.event.Events;
import solutions.letsbe.workflows.dsl.event.Input;
import solutions.letsbe.workflows.dsl.event.IssueActivity;
import solutions.letsbe.workflows.dsl.event.PackageActivity;
import solutions.letsbe.workflows.dsl.event.PlainTrigger;
import solutions.letsbe.workflows.dsl.event.PullRequestTrigger;
import solutions.letsbe.workflows.dsl.event.PushTrigger;
import solutions.letsbe.workflows.dsl.event.ReleaseActivity;
import solutions.letsbe.workflows.dsl.event.ReviewActivity;
import solutions.letsbe.workflows.dsl.event.ReviewCommentActivity;
import solutions.letsbe.workflows.dsl.event.ScheduleTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowDispatchTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowRunTrigger;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.expression.Json;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.script.Script;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;
import solutions.letsbe.workflows.dsl.zone.Secret;

/**
 * Where every workflow starts: {@code import static solutions.letsbe.workflows.dsl.Gitea.*}.
 *
 * <pre>{@code
 * workflow("ci")
 *         .on(push().branches("main"), pullRequest())
 *         .jobs(job("test").runsOn("ubuntu-latest").steps(checkout(), run("./mvnw -B verify")).build())
 *         .build();
 * }</pre>
 *
 * <p>Everything but expressions is here. Beside it stand {@link solutions.letsbe.workflows.dsl.expression.Contexts} for
 * {@code github()} and its like, and {@link solutions.letsbe.workflows.dsl.expression.Functions} for {@code and}, {@code
 * format} and its like.
 */
public final class Gitea {
    private Gitea() {}

    /** A workflow of the default zone: one repository, plain labels, plain secrets. The id becomes the file's name. */
    public static WorkflowWithoutTrigger<DefaultZone> workflow(String id) {
        return new WorkflowWithoutTrigger<>(id, DefaultZone.class);
    }

    /** A workflow of a zone, and so of the zone's repository. */
    public static <Z extends AnyZone> WorkflowWithoutTrigger<Z> workflow(String id, Class<Z> zone) {
        return new WorkflowWithoutTrigger<>(id, zone);
    }

    /**
     * A scoped workflow: Gitea 1.27 and later read it from this zone's repository, and run it in every repository of the
     * owner for which that one is registered, where no pull request can edit it and nobody can opt out of it. It goes to
     * {@code .gitea/scoped_workflows} of the zone's repository.
     */
    public static <Z extends Checks> WorkflowWithoutTrigger<Z> scopedWorkflow(String id, Class<Z> zone) {
        return new WorkflowWithoutTrigger<>(id, zone, Workflow.Reach.OWNER);
    }

    /** A job; its zone follows from its runner. */
    public static JobWithoutRunner job(String id) {
        return new JobWithoutRunner(id);
    }

    /**
     * A step that runs a script: one command, or several lines.
     *
     * @throws InvalidWorkflowException if the script is empty or holds <code>${{</code>; values reach it through {@code env}
     */
    public static RunStep<AnyZone> run(String script) {
        return RunStep.of(script);
    }

    /**
     * A step that calls a script file, which is installed into the workflow's repository for it.
     *
     * @param arguments taken as they are: nothing in them is expanded; values reach the script through {@code env}
     */
    public static RunStep<AnyZone> run(Script script, String... arguments) {
        return RunStep.of(script, arguments);
    }

    /** A step that runs an action. */
    public static <Z extends AnyZone, O> ActionStep<Z, O> step(Action<Z, O> action) {
        return ActionStep.of(action);
    }

    /** A step that runs an action, with the id under which its outputs are read. */
    public static <Z extends AnyZone, O> ActionStep<Z, O> step(String id, Action<Z, O> action) {
        return ActionStep.of(action).id(id);
    }

    /**
     * An action without a binding, so that nobody checks its inputs. Counted and reported; prefer a binding.
     *
     * @param uses {@code owner/name[/path]}, or an absolute URL of such
     * @param commit all 40 hexadecimal digits
     * @param tag what the commit is called, for people
     */
    public static Action<AnyZone, UntypedOutputs> uses(String uses, String commit, String tag) {
        return Action.unbound(ActionReference.pinned(uses, commit, tag));
    }

    /** A local action without a binding, by its folder, as {@code ./.gitea/actions/setup}. Counted and reported. */
    public static Action<AnyZone, UntypedOutputs> usesLocal(String path) {
        return Action.unbound(ActionReference.local(path));
    }

    /** A container image as an action, pinned by digest. Counted and reported. */
    public static Action<AnyZone, UntypedOutputs> usesDocker(String image) {
        return Action.unbound(ActionReference.docker(image));
    }

    /** A secret of the default zone. */
    public static Secret<DefaultZone> secret(String name) {
        return Secret.of(DefaultZone.class, name);
    }

    /** A container by its image; pin it by digest. */
    public static Container<AnyZone> container(String image) {
        return Container.of(new InputValue.Literal(PlainText.line("an image", image)));
    }

    /** A container by a computed image. */
    public static Container<AnyZone> container(Expr<String> image) {
        return Container.of(new InputValue.Computed(image));
    }

    /** A dimension of a matrix. */
    @SafeVarargs
    public static <T> Axis<T> axis(String name, T first, T... more) {
        return Axis.of(name, first, more);
    }

    /** A dimension of a matrix whose values are computed; of other jobs' outputs only since Gitea 28. */
    public static <T> Axis<T> axis(String name, Expr<List<T>> values) {
        return Axis.computed(name, values);
    }

    /** A dimension that only {@code include} gives values to. */
    public static <T> Axis<T> extraAxis(String name) {
        return Axis.extra(name);
    }

    /** A matrix of these dimensions. */
    public static Matrix matrix(Axis<?> first, Axis<?>... more) {
        return Matrix.of(first, more);
    }

    /**
     * A matrix that is computed as a whole, mostly with {@code fromJson}; of a needed job's output this takes Gitea 28.
     *
     * @param combinations an object of lists, as a matrix is written
     * @param first the axes that it will have, each made with {@link #extraAxis(String)}, so that they can be read
     */
    public static Matrix computedMatrix(Expr<Json> combinations, Axis<?> first, Axis<?>... more) {
        return Matrix.computed(combinations, first, more);
    }

    /**
     * A concurrency group: the name and the parts, joined by {@code -}. Put the ref or the commit in, or all runs of the
     * repository share it; put a job's matrix values in, or its combinations cancel each other.
     */
    public static Concurrency group(String name, Expr<?>... parts) {
        return Concurrency.of(name, parts);
    }

    /** Code and releases. */
    public static Permission contents(Permission.Level level) {
        return new Permission(Permission.Scope.CONTENTS, level);
    }

    /** Any scope. */
    public static Permission permission(Permission.Scope scope, Permission.Level level) {
        return new Permission(scope, level);
    }

    /** Code and releases, packages, issues, pull requests ...: look, and change nothing. */
    public static final Permission.Level READ = Permission.Level.READ;

    /** Look and change. */
    public static final Permission.Level WRITE = Permission.Level.WRITE;

    /** A workflow of another repository of the same instance, in the default zone. */
    public static Callable<DefaultZone> remoteWorkflow(String path, String ref, WorkflowCallTrigger trigger) {
        return Callable.remote(DefaultZone.class, path, ref, trigger);
    }

    /** A workflow of another repository of the same instance, whose jobs run in the given zone. */
    public static <Z extends AnyZone> Callable<Z> remoteWorkflow(
            Class<Z> zone, String path, String ref, WorkflowCallTrigger trigger) {
        return Callable.remote(zone, path, ref, trigger);
    }

    /**
     * A workflow of this repository that was written by hand, which can be called.
     *
     * @param path from the root, as {@code .gitea/workflows/file.yml}
     * @param trigger what it takes and gives
     */
    public static Callable<DefaultZone> ownWorkflow(String path, WorkflowCallTrigger trigger) {
        return Callable.byHand(DefaultZone.class, path, trigger);
    }

    /** A workflow of this repository that was written by hand and whose jobs run in a zone. */
    public static <Z extends AnyZone> Callable<Z> ownWorkflow(Class<Z> zone, String path, WorkflowCallTrigger trigger) {
        return Callable.byHand(zone, path, trigger);
    }

    /** {@link Events#push()}. */
    public static PushTrigger push() {
        return Events.push();
    }

    /** {@link Events#pullRequest()}. */
    public static PullRequestTrigger pullRequest() {
        return Events.pullRequest();
    }

    /** {@link Events#release()}. */
    public static ActivityTrigger<ReleaseActivity> release() {
        return Events.release();
    }

    /** {@link Events#schedule}. */
    public static ScheduleTrigger schedule(Cron first, Cron... more) {
        return Events.schedule(first, more);
    }

    /** {@link Events#cron}. */
    public static Cron cron(String expression) {
        return Events.cron(expression);
    }

    /** {@link Events#workflowDispatch}. */
    public static WorkflowDispatchTrigger workflowDispatch(DispatchInput<?>... inputs) {
        return Events.workflowDispatch(inputs);
    }

    /** {@link Events#workflowCall}. */
    public static WorkflowCallTrigger workflowCall(Input<?>... inputs) {
        return Events.workflowCall(inputs);
    }

    /** {@link Events#pullRequestTarget()}. */
    public static PullRequestTrigger pullRequestTarget() {
        return Events.pullRequestTarget();
    }

    /** {@link Events#pullRequestReview()}. */
    public static ActivityTrigger<ReviewActivity> pullRequestReview() {
        return Events.pullRequestReview();
    }

    /** {@link Events#pullRequestReviewComment()}. */
    public static ActivityTrigger<ReviewCommentActivity> pullRequestReviewComment() {
        return Events.pullRequestReviewComment();
    }

    /** {@link Events#pullRequestComment()}. */
    public static ActivityTrigger<CommentActivity> pullRequestComment() {
        return Events.pullRequestComment();
    }

    /** {@link Events#issues()}. */
    public static ActivityTrigger<IssueActivity> issues() {
        return Events.issues();
    }

    /** {@link Events#issueComment()}. */
    public static ActivityTrigger<CommentActivity> issueComment() {
        return Events.issueComment();
    }

    /** {@link Events#registryPackage()}. */
    public static ActivityTrigger<PackageActivity> registryPackage() {
        return Events.registryPackage();
    }

    /** {@link Events#create()}. */
    public static PlainTrigger create() {
        return Events.create();
    }

    /** {@link Events#delete()}. */
    public static PlainTrigger delete() {
        return Events.delete();
    }

    /** {@link Events#fork()}. */
    public static PlainTrigger fork() {
        return Events.fork();
    }

    /** {@link Events#gollum()}. */
    public static PlainTrigger gollum() {
        return Events.gollum();
    }

    /** {@link Events#workflowRun}. */
    public static WorkflowRunTrigger workflowRun(String workflow, String... more) {
        return Events.workflowRun(workflow, more);
    }

    /** Runs of workflows that are written here too. */
    public static WorkflowRunTrigger workflowRun(Workflow<?> workflow, Workflow<?>... more) {
        return Events.workflowRun(
                workflow.name(), Stream.of(more).map(Workflow::name).toArray(String[]::new));
    }
}
