package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * The settings of pull requests in a repository.
 *
 * <p>"Manually merged" is always off: it marks a pull request as merged without asking any branch rule
 * ({@code services/pull/check.go}), and so is finding out by itself that one was merged by hand. Every method gives new
 * settings.
 */
@Value.Immutable
public abstract class RepositorySettings {
    RepositorySettings() {}

    /** The ways to merge, the default one first. */
    public abstract List<MergeStyle> mergeStyles();

    /** Whether a branch is deleted once it is merged, unless the one who merges says otherwise. */
    @Value.Default
    public boolean deletesBranchAfterMerge() {
        return false;
    }

    /** Whether a pull request's branch can be brought up to date by a rebase. */
    @Value.Default
    public boolean allowsRebaseUpdate() {
        return false;
    }

    /** Whether who may write to the base may push to a fork's branch, unless its author says otherwise. */
    @Value.Default
    public boolean allowsMaintainerEdit() {
        return false;
    }

    static RepositorySettings of(MergeStyle first, MergeStyle... more) {
        List<MergeStyle> styles =
                Stream.concat(Stream.of(first), Stream.of(more)).toList();
        if (styles.stream().distinct().count() < styles.size()) {
            throw new InvalidWorkflowException(Location.here(), "settings(...) names a merge style twice: " + styles);
        }
        return ImmutableRepositorySettings.builder().mergeStyles(styles).build();
    }

    /** A branch is deleted once it is merged. */
    public RepositorySettings deleteBranchAfterMerge() {
        return own().withDeletesBranchAfterMerge(true);
    }

    /** A pull request's branch can be brought up to date by a rebase. */
    public RepositorySettings allowRebaseUpdate() {
        return own().withAllowsRebaseUpdate(true);
    }

    /** Who may write to the base may push to a fork's branch. */
    public RepositorySettings allowMaintainerEdit() {
        return own().withAllowsMaintainerEdit(true);
    }

    private ImmutableRepositorySettings own() {
        return (ImmutableRepositorySettings) this;
    }
}
