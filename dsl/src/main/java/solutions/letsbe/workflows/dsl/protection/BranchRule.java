package solutions.letsbe.workflows.dsl.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;

/**
 * What protects the branches that a pattern matches. Of several rules the first one that matches a branch applies, and no other.
 *
 * <p>A new rule lets nobody push, everyone who may write merge, and asks for nothing. A protected branch can never be deleted.
 * Every method gives a new rule.
 */
@Value.Immutable
public abstract class BranchRule {
    BranchRule() {}

    /** The branch's name, or a pattern: {@code *} is anything without {@code /}, {@code **} anything. */
    public abstract String name();

    /** Who may push commits. */
    @Value.Default
    public Access push() {
        return new Access.Nobody();
    }

    /** Who may push another history over the branch. They must be able to push as well. */
    @Value.Default
    public Access forcePush() {
        return new Access.Nobody();
    }

    /** Who may merge a pull request; where empty, everyone who may write. */
    public abstract List<Member> mergers();

    /** Who may merge although statuses, approvals or protected files forbid it (Gitea 1.27). */
    public abstract List<Member> bypassers();

    /** The statuses that must be there and have succeeded. */
    public abstract List<StatusContext> statuses();

    /** How many official approvals a pull request needs. */
    @Value.Default
    public int requiredApprovals() {
        return 0;
    }

    /** How many it needs where code owners block as well (Gitea 28); the same number as elsewhere unless said. */
    public abstract Optional<Integer> requiredApprovalsBesideCodeOwners();

    /** Whose approval is official; where empty, that of everyone who may write. */
    public abstract List<Member> approvers();

    /** Whether an official review that asks for changes blocks. */
    @Value.Default
    public boolean blocksOnRejectedReviews() {
        return false;
    }

    /** Whether an official review that was asked for and not given blocks. */
    @Value.Default
    public boolean blocksOnReviewRequests() {
        return false;
    }

    /** Whether each rule for code owners that matches a changed file needs an approval of its own (Gitea 28). */
    @Value.Default
    public boolean blocksOnCodeOwners() {
        return false;
    }

    /** Whether a push that changes the difference takes earlier approvals away. */
    @Value.Default
    public boolean dismissesStaleApprovals() {
        return false;
    }

    /** Whether an approval of an earlier state does not count. */
    @Value.Default
    public boolean ignoresStaleApprovals() {
        return false;
    }

    /** Whether a pull request whose branch lacks commits of the base cannot be merged. */
    @Value.Default
    public boolean blocksOnOutdatedBranch() {
        return false;
    }

    /** Whether every commit must be signed. */
    @Value.Default
    public boolean requiresSignedCommits() {
        return false;
    }

    /** Files that no push and no pull request changes, patterns of which {@code .} and {@code /} are the separators. */
    public abstract List<String> protectedFiles();

    /** Files that may be pushed although pushing is limited. */
    public abstract List<String> unprotectedFiles();

    /** Whether the rule holds for administrators of the repository too (Gitea 1.23). */
    @Value.Default
    public boolean blocksAdminOverride() {
        return false;
    }

    /** Why the rule is there. */
    public abstract Optional<String> comment();

    /** Where it was made. */
    @Value.Auxiliary
    public abstract Location location();

    static BranchRule of(String name) {
        Glob.of(name, Glob.Kind.BRANCH);
        return ImmutableBranchRule.builder()
                .name(name)
                .location(Location.here())
                .build();
    }

    /** Everyone who may write may push. */
    public BranchRule pushByWriters() {
        return own().withPush(new Access.Writers());
    }

    /** These may push, and nobody else. */
    public BranchRule pushBy(Member first, Member... more) {
        return own().withPush(new Access.Only(members("pushBy", first, more), false));
    }

    /** Deploy keys that may write may push, and nobody else. */
    public BranchRule pushByDeployKeys() {
        return own().withPush(new Access.Only(List.of(), true));
    }

    /** Deploy keys that may write and these may push, and nobody else. */
    public BranchRule pushByDeployKeysAnd(Member first, Member... more) {
        return own().withPush(new Access.Only(members("pushByDeployKeysAnd", first, more), true));
    }

    /** Everyone who may push may force it. */
    public BranchRule forcePushByPushers() {
        return own().withForcePush(new Access.Writers());
    }

    /** These may force a push, if they may push. */
    public BranchRule forcePushBy(Member first, Member... more) {
        return own().withForcePush(new Access.Only(members("forcePushBy", first, more), false));
    }

    /** Deploy keys that may write may force a push. */
    public BranchRule forcePushByDeployKeys() {
        return own().withForcePush(new Access.Only(List.of(), true));
    }

    /** These may merge, and nobody else. */
    public BranchRule mergeBy(Member first, Member... more) {
        return own().withMergers(members("mergeBy", first, more));
    }

    /** These may merge whatever statuses, approvals and protected files say. */
    public BranchRule bypassBy(Member first, Member... more) {
        return own().withBypassers(members("bypassBy", first, more));
    }

    /** These statuses must have succeeded, beside those said before. */
    public BranchRule requires(StatusContext first, StatusContext... more) {
        return requires(Stream.concat(Stream.of(first), Stream.of(more)).toList());
    }

    /**
     * These statuses must have succeeded, beside those said before.
     *
     * @throws InvalidWorkflowException if there is none, with which Gitea would ask for all that happen to be there, or one is
     *     named twice
     */
    public BranchRule requires(List<StatusContext> contexts) {
        if (contexts.isEmpty()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "the branch rule '" + name()
                            + "' asks for statuses and names none; Gitea then takes whatever statuses there are, so name them");
        }
        List<StatusContext> all = new ArrayList<>(statuses());
        for (StatusContext context : contexts) {
            if (all.contains(context)) {
                throw new InvalidWorkflowException(
                        Location.here(),
                        "the branch rule '" + name() + "' asks for the status '" + context + "' twice");
            }
            all.add(context);
        }
        return own().withStatuses(all);
    }

    /**
     * So many official approvals.
     *
     * @throws InvalidWorkflowException if the number is negative, which Gitea takes for none
     */
    public BranchRule approvals(int number) {
        return own().withRequiredApprovals(notNegative(number));
    }

    /**
     * So many official approvals where code owners block as well, since Gitea 28.
     *
     * @throws InvalidWorkflowException if the number is negative, which Gitea takes for none
     */
    public BranchRule approvalsBesideCodeOwners(int number) {
        return own().withRequiredApprovalsBesideCodeOwners(notNegative(number));
    }

    /** Only approvals of these are official. */
    public BranchRule approvalsBy(Member first, Member... more) {
        return own().withApprovers(members("approvalsBy", first, more));
    }

    /** An official review that asks for changes blocks. */
    public BranchRule blockOnRejectedReviews() {
        return own().withBlocksOnRejectedReviews(true);
    }

    /** An official review that was asked for and not given blocks. */
    public BranchRule blockOnReviewRequests() {
        return own().withBlocksOnReviewRequests(true);
    }

    /** Each rule for code owners that matches needs an approval of its own. Gitea does this since 28. */
    public BranchRule blockOnCodeOwners() {
        return own().withBlocksOnCodeOwners(true);
    }

    /** A push that changes the difference takes earlier approvals away. */
    public BranchRule dismissStaleApprovals() {
        return own().withDismissesStaleApprovals(true);
    }

    /** An approval of an earlier state does not count. */
    public BranchRule ignoreStaleApprovals() {
        return own().withIgnoresStaleApprovals(true);
    }

    /** The branch must have all commits of the base. */
    public BranchRule blockOnOutdatedBranch() {
        return own().withBlocksOnOutdatedBranch(true);
    }

    /** Every commit must be signed. */
    public BranchRule requireSignedCommits() {
        return own().withRequiresSignedCommits(true);
    }

    /** The rule holds for administrators of the repository too. They can still edit the rule itself. */
    public BranchRule noAdminOverride() {
        return own().withBlocksAdminOverride(true);
    }

    /**
     * No push and no pull request changes these files: a block, which no approval lifts.
     *
     * @param first a pattern; {@code .gitea/**} for a folder with all in it, since {@code *} stops at a dot too
     * @throws InvalidWorkflowException if Gitea cannot read it, or it matches other files than it seems to
     */
    public BranchRule protectFiles(String first, String... more) {
        return own().withProtectedFiles(files(protectedFiles(), first, more));
    }

    /**
     * These files may be pushed although pushing is limited.
     *
     * @throws InvalidWorkflowException if Gitea cannot read a pattern, or it matches other files than it seems to
     */
    public BranchRule unprotectFiles(String first, String... more) {
        return own().withUnprotectedFiles(files(unprotectedFiles(), first, more));
    }

    /** Why the rule is there: one line, for the page that people read. */
    public BranchRule because(String reason) {
        return own().withComment(PlainText.line("because(...)", reason));
    }

    private ImmutableBranchRule own() {
        return (ImmutableBranchRule) this;
    }

    private static List<Member> members(String method, Member first, Member... more) {
        List<Member> all = Stream.concat(Stream.of(first), Stream.of(more)).toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new InvalidWorkflowException(Location.here(), method + "(...) names somebody twice: " + all);
        }
        return all;
    }

    private static List<String> files(List<String> before, String first, String... more) {
        List<String> all = new ArrayList<>(before);
        Stream.concat(Stream.of(first), Stream.of(more))
                .map(FilePattern::checked)
                .forEach(all::add);
        return all;
    }

    private int notNegative(int number) {
        if (number < 0) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "the branch rule '" + name() + "' asks for " + number
                            + " approvals, which Gitea takes for none; write 0 or more");
        }
        return number;
    }
}
