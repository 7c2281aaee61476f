package solutions.letsbe.workflows.dsl.expression;

import java.util.Set;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * The {@code github} context, as far as Gitea fills it. What a stranger may choose (branch names, titles, bodies) is
 * {@link Untrusted}.
 */
public final class GithubContext {
    private final Expression.Context context;

    GithubContext(String name) {
        this.context = new Expression.Context(name);
    }

    /** The commit that the run is for: on a pull request its head, never a merge commit. */
    public Expr<String> sha() {
        return property("sha");
    }

    /** The full ref, as {@code refs/heads/main}, {@code refs/tags/v1} or {@code refs/pull/7/head}. */
    public Expr<String> ref() {
        return property("ref");
    }

    /** The short ref: a branch or tag name, which whoever pushes chooses. */
    public Expr<Untrusted> refName() {
        return property("ref_name");
    }

    /** {@code branch} or {@code tag}. */
    public Expr<String> refType() {
        return property("ref_type");
    }

    /** The branch that a pull request comes from, which its author chooses; empty for other events. */
    public Expr<Untrusted> headRef() {
        return property("head_ref");
    }

    /** The branch that a pull request goes to; empty for other events. */
    public Expr<String> baseRef() {
        return property("base_ref");
    }

    /** Who started the run. */
    public Expr<String> actor() {
        return property("actor");
    }

    /** {@code owner/name} of the repository. */
    public Expr<String> repository() {
        return property("repository");
    }

    /** The owner of the repository. */
    public Expr<String> repositoryOwner() {
        return property("repository_owner");
    }

    /** The event's name; inside a reusable workflow always {@code workflow_call} since Gitea 1.27. */
    public Expr<String> eventName() {
        return property("event_name");
    }

    /** The workflow: its name to the runner, its file's name to the server. */
    public Expr<String> workflow() {
        return property("workflow");
    }

    /** The run's id, unique on the instance. */
    public Expr<String> runId() {
        return property("run_id");
    }

    /** The run's number, counted from 1 in each repository. */
    public Expr<String> runNumber() {
        return property("run_number");
    }

    /** Which attempt at the run this is, counted from 1; needs runner 1.0. */
    public Expr<String> runAttempt() {
        return property("run_attempt");
    }

    /** The instance, as {@code https://code.example.org}. */
    public Expr<String> serverUrl() {
        return property("server_url");
    }

    /** The instance's API, as {@code https://code.example.org/api/v1}. */
    public Expr<String> apiUrl() {
        return property("api_url");
    }

    /** The folder that holds the checked-out repository. */
    public Expr<String> workspace() {
        return property("workspace");
    }

    /** The run's own token, with the job's permissions and no life after the job. */
    public Expr<String> token() {
        return property("token");
    }

    /** The event's payload. All of it counts as untrusted, but for what the methods here name. */
    public Expr<Untrusted> event(String path) {
        Expression at = new Expression.Property(context, "event");
        for (String part : path.split("\\.", -1)) {
            at = JsonExpr.propertyOf(at, part);
        }
        return Expr.of(at);
    }

    /** The number of the pull request. */
    public Expr<Number> pullRequestNumber() {
        return eventProperty("pull_request", "number");
    }

    /** The commit at the head of the pull request. */
    public Expr<String> pullRequestHeadSha() {
        return eventProperty("pull_request", "head", "sha");
    }

    /** The commit that the pull request is compared with: the tip of its base branch when the event happened. */
    public Expr<String> pullRequestBaseSha() {
        return eventProperty("pull_request", "base", "sha");
    }

    /** Whether the pull request is a draft. */
    public Expr<Boolean> pullRequestDraft() {
        return eventProperty("pull_request", "draft");
    }

    /** On a push, the commit that the branch was at before; forty zeros for a new branch. */
    public Expr<String> pushBefore() {
        return eventProperty("before");
    }

    /** The file that holds the event as JSON, on the runner. */
    public Expr<String> eventPath() {
        return property("event_path");
    }

    /** The event as a whole. */
    public JsonExpr event() {
        return new JsonExpr(new Expression.Property(context, "event"), Set.of());
    }

    /** Who or what asked for this attempt, where the server evaluates; needs Gitea 1.27. */
    public Expr<String> triggeringActor() {
        return property("triggering_actor");
    }

    /** Whether the ref is protected; false before Gitea 28 whatever it is. */
    public Expr<Boolean> refProtected() {
        return property("ref_protected");
    }

    /** The id of the job. */
    public Expr<String> job() {
        return property("job");
    }

    /** The name of the job. */
    public Expr<String> jobName() {
        return property("job_name");
    }

    /** The id of the step that runs, or the name of its action. */
    public Expr<String> action() {
        return property("action");
    }

    /** Where the action that runs was unpacked; in a composite action. */
    public Expr<String> actionPath() {
        return property("action_path");
    }

    /** The ref that the action which runs was asked for at. */
    public Expr<String> actionRef() {
        return property("action_ref");
    }

    /** The repository of the action that runs. */
    public Expr<String> actionRepository() {
        return property("action_repository");
    }

    /** How many days artifacts are kept. */
    public Expr<String> retentionDays() {
        return property("retention_days");
    }

    private <T> Expr<T> property(String name) {
        return Expr.of(new Expression.Property(context, name));
    }

    private <T> Expr<T> eventProperty(String... names) {
        Expression at = new Expression.Property(context, "event");
        for (String name : names) {
            at = new Expression.Property(at, name);
        }
        return Expr.of(at);
    }
}
