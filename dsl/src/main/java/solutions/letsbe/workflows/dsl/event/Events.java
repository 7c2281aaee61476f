package solutions.letsbe.workflows.dsl.event;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.EventName;

/** The events that Gitea starts workflows for. What GitHub has beside them never fires on Gitea, so it cannot be said. */
public final class Events {
    private Events() {}

    /** Commits or tags were pushed. */
    public static PushTrigger push() {
        return new PushTrigger(TriggerSettings.here());
    }

    /** A pull request changed; the run is for its head, without secrets where it comes from a fork. */
    public static PullRequestTrigger pullRequest() {
        return new PullRequestTrigger(EventName.PULL_REQUEST, TriggerSettings.here());
    }

    /** A pull request changed; the run is for its base, with secrets. Never check out or run the head's code in it. */
    public static PullRequestTrigger pullRequestTarget() {
        return new PullRequestTrigger(EventName.PULL_REQUEST_TARGET, TriggerSettings.here());
    }

    /** A pull request was approved or rejected. */
    public static ActivityTrigger<ReviewActivity> pullRequestReview() {
        return new ActivityTrigger<>(EventName.PULL_REQUEST_REVIEW, TriggerSettings.here());
    }

    /** A review left a comment. */
    public static ActivityTrigger<ReviewCommentActivity> pullRequestReviewComment() {
        return new ActivityTrigger<>(EventName.PULL_REQUEST_REVIEW_COMMENT, TriggerSettings.here());
    }

    /** A comment on a pull request; only Gitea has this event. */
    public static ActivityTrigger<CommentActivity> pullRequestComment() {
        return new ActivityTrigger<>(EventName.PULL_REQUEST_COMMENT, TriggerSettings.here());
    }

    /** An issue changed. */
    public static ActivityTrigger<IssueActivity> issues() {
        return new ActivityTrigger<>(EventName.ISSUES, TriggerSettings.here());
    }

    /** A comment on an issue or a pull request. */
    public static ActivityTrigger<CommentActivity> issueComment() {
        return new ActivityTrigger<>(EventName.ISSUE_COMMENT, TriggerSettings.here());
    }

    /** A release changed; without types also when it is deleted. */
    public static ActivityTrigger<ReleaseActivity> release() {
        return new ActivityTrigger<>(EventName.RELEASE, TriggerSettings.here());
    }

    /** A package that is linked to the repository was published. */
    public static ActivityTrigger<PackageActivity> registryPackage() {
        return new ActivityTrigger<>(EventName.REGISTRY_PACKAGE, TriggerSettings.here());
    }

    /** A branch or tag was created. */
    public static PlainTrigger create() {
        return new PlainTrigger(EventName.CREATE, TriggerSettings.here());
    }

    /** A branch or tag was deleted. */
    public static PlainTrigger delete() {
        return new PlainTrigger(EventName.DELETE, TriggerSettings.here());
    }

    /** The repository was forked. */
    public static PlainTrigger fork() {
        return new PlainTrigger(EventName.FORK, TriggerSettings.here());
    }

    /** A page of the wiki changed. */
    public static PlainTrigger gollum() {
        return new PlainTrigger(EventName.GOLLUM, TriggerSettings.here());
    }

    /** At certain times. */
    public static ScheduleTrigger schedule(Cron first, Cron... more) {
        return new ScheduleTrigger(
                TriggerSettings.here(),
                Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /** A time for {@link #schedule}: {@code cron("0 3 * * 1-5")}. */
    public static Cron cron(String expression) {
        return Cron.of(expression);
    }

    /** A run of one of the named workflows; names are those of {@code name:} or of the file. */
    public static WorkflowRunTrigger workflowRun(String workflow, String... more) {
        return new WorkflowRunTrigger(TriggerSettings.here()
                .values(
                        "workflows",
                        Stream.concat(Stream.of(workflow), Stream.of(more)).toList()));
    }

    /** A person or the API asks for a run, with these inputs. */
    public static WorkflowDispatchTrigger workflowDispatch(DispatchInput<?>... inputs) {
        return new WorkflowDispatchTrigger(TriggerSettings.here(), List.of(inputs));
    }

    /** Another workflow calls this one, with these inputs. */
    public static WorkflowCallTrigger workflowCall(Input<?>... inputs) {
        return new WorkflowCallTrigger(TriggerSettings.here(), List.of(inputs), List.of(), List.of());
    }
}
