package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a stranger writes: the title of a pull request, the name of its branch, the message of a commit. Put into a script
 * by an expression it becomes a part of the script; it belongs into {@code env}.
 *
 * <p>Source: the payloads of Gitea's webhooks ({@code modules/structs/hook.go}, 1.22 to 28), and GitHub's "Script injections"
 * (docs.github.com, security hardening). On Gitea a
 * review's text is {@code review.content}, and a wiki's page is {@code page}, its message {@code comment}. {@code github} stands
 * for {@code gitea} too.
 *
 * @param text the path with dots; {@code *} is any element of a list
 */
public record UntrustedPath(String text) {
    /** All of them. */
    public static final List<UntrustedPath> ALL = Stream.of(
                    "github.head_ref",
                    "github.event.pull_request.title",
                    "github.event.pull_request.body",
                    "github.event.pull_request.head.ref",
                    "github.event.pull_request.head.label",
                    "github.event.pull_request.head.repo.default_branch",
                    "github.event.pull_request.head.repo.description",
                    "github.event.pull_request.head.repo.website",
                    "github.event.issue.title",
                    "github.event.issue.body",
                    "github.event.comment.body",
                    "github.event.review.body",
                    "github.event.review.content",
                    "github.event.review_comment.body",
                    "github.event.discussion.title",
                    "github.event.discussion.body",
                    "github.event.changes.title.from",
                    "github.event.changes.body.from",
                    "github.event.commits.*.message",
                    "github.event.commits.*.author.name",
                    "github.event.commits.*.author.email",
                    "github.event.commits.*.committer.name",
                    "github.event.commits.*.committer.email",
                    "github.event.head_commit.message",
                    "github.event.head_commit.author.name",
                    "github.event.head_commit.author.email",
                    "github.event.head_commit.committer.name",
                    "github.event.head_commit.committer.email",
                    "github.event.pages.*.page_name",
                    "github.event.page",
                    "github.event.comment",
                    "github.event.workflow_run.display_title",
                    "github.event.workflow_run.head_branch",
                    "github.event.workflow_run.head_commit.message",
                    "github.event.workflow_run.head_commit.author.name",
                    "github.event.workflow_run.head_commit.author.email",
                    "github.event.workflow_run.pull_requests.*.head.ref")
            .map(UntrustedPath::new)
            .toList();

    /**
     * The path that an expression reads, given key by key in any case; a key of {@code *}, as {@code .*} in an expression, is any
     * key. Empty where the value is nothing that a stranger writes, or a whole object.
     */
    public static Optional<UntrustedPath> of(List<String> keys) {
        return ALL.stream().filter(path -> path.pattern().isReadBy(keys)).findFirst();
    }

    /** A path that leads on from these keys, or is these keys: what a whole object, read as JSON, holds. */
    public static Optional<UntrustedPath> within(List<String> keys) {
        return ALL.stream().filter(path -> path.pattern().startsWith(keys)).findFirst();
    }

    private KeyPattern pattern() {
        return KeyPattern.of(text);
    }
}
