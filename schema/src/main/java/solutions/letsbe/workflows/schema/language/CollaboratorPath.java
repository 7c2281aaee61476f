package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that anybody with write access to the repository chooses freely: the name of a branch or tag, the title of a release.
 * Git lets the name of a branch hold {@code $(...)}, {@code ;} and backquotes, which a shell acts on.
 *
 * <p>Source: git-check-ref-format(1), and the payloads of Gitea's webhooks ({@code modules/structs/hook.go}, 1.22 to 28). For a
 * pull request {@code github.ref} is {@code refs/pull/N/head}; for a push it is what was pushed.
 *
 * @param text the path with dots; {@code *} is any element of a list
 */
public record CollaboratorPath(String text) {
    /** All of them. */
    public static final List<CollaboratorPath> ALL = Stream.of(
                    "github.ref",
                    "github.ref_name",
                    "github.base_ref",
                    "github.event.ref",
                    "github.event.base_ref",
                    "github.event.pull_request.base.ref",
                    "github.event.pull_request.milestone.title",
                    "github.event.pull_request.labels.*.name",
                    "github.event.issue.milestone.title",
                    "github.event.issue.labels.*.name",
                    "github.event.label.name",
                    "github.event.milestone.title",
                    "github.event.release.name",
                    "github.event.release.body",
                    "github.event.release.tag_name",
                    "github.event.release.target_commitish",
                    "github.event.repository.description",
                    "github.event.workflow_run.name")
            .map(CollaboratorPath::new)
            .toList();

    /** The path that these keys read, in whatever case; {@code *} among them is any key. */
    public static Optional<CollaboratorPath> of(List<String> keys) {
        return ALL.stream()
                .filter(path -> KeyPattern.of(path.text).isReadBy(keys))
                .findFirst();
    }
}
