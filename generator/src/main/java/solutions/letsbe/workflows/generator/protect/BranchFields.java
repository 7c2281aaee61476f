package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.protection.Access;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.Member;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.schema.language.GiteaVersion;

/**
 * A branch rule as the API takes it ({@code CreateBranchProtectionOption}, {@code EditBranchProtectionOption} in Gitea's
 * {@code modules/structs/repo_branch.go}).
 */
final class BranchFields {
    /** The first version in which code owners can block. */
    static final GiteaVersion CODE_OWNERS_BLOCK = new GiteaVersion(28, 0, 0);

    private BranchFields() {}

    /** All fields but the name, those included that the version does not know. */
    static List<ApiField> of(BranchRule rule, int priority, GiteaVersion version) {
        List<ApiField> fields = new ArrayList<>();
        fields.add(ApiField.of("priority", priority).since(1, 23));
        push(rule.push(), fields);
        forcePush(rule.forcePush(), fields);
        fields.add(ApiField.of("enable_merge_whitelist", !rule.mergers().isEmpty()));
        fields.add(ApiField.of("merge_whitelist_usernames", users(rule.mergers())));
        fields.add(ApiField.of("merge_whitelist_teams", teams(rule.mergers())));
        fields.add(ApiField.of("enable_bypass_allowlist", !rule.bypassers().isEmpty())
                .since(1, 27));
        fields.add(ApiField.of("bypass_allowlist_usernames", users(rule.bypassers()))
                .since(1, 27));
        fields.add(
                ApiField.of("bypass_allowlist_teams", teams(rule.bypassers())).since(1, 27));
        fields.add(ApiField.of("enable_status_check", !rule.statuses().isEmpty()));
        fields.add(ApiField.of(
                "status_check_contexts",
                rule.statuses().stream().map(StatusContext::glob).toList()));
        approvals(rule, version, fields);
        fields.add(ApiField.of("block_on_outdated_branch", rule.blocksOnOutdatedBranch()));
        fields.add(ApiField.of("require_signed_commits", rule.requiresSignedCommits()));
        fields.add(ApiField.of("protected_file_patterns", String.join(";", rule.protectedFiles())));
        fields.add(ApiField.of("unprotected_file_patterns", String.join(";", rule.unprotectedFiles())));
        fields.add(ApiField.of("block_admin_merge_override", rule.blocksAdminOverride())
                .since(1, 23));
        return fields;
    }

    private static void approvals(BranchRule rule, GiteaVersion version, List<ApiField> fields) {
        int approvals = version.isAtLeast(CODE_OWNERS_BLOCK)
                ? rule.requiredApprovalsBesideCodeOwners().orElse(rule.requiredApprovals())
                : rule.requiredApprovals();
        fields.add(ApiField.of("required_approvals", approvals));
        fields.add(ApiField.of("enable_approvals_whitelist", !rule.approvers().isEmpty()));
        // Singular, unlike all its likes.
        fields.add(ApiField.of("approvals_whitelist_username", users(rule.approvers())));
        fields.add(ApiField.of("approvals_whitelist_teams", teams(rule.approvers())));
        fields.add(ApiField.of("block_on_rejected_reviews", rule.blocksOnRejectedReviews()));
        fields.add(ApiField.of("block_on_official_review_requests", rule.blocksOnReviewRequests()));
        fields.add(ApiField.of("block_on_codeowner_reviews", rule.blocksOnCodeOwners())
                .since(28, 0));
        fields.add(ApiField.of("dismiss_stale_approvals", rule.dismissesStaleApprovals()));
        fields.add(ApiField.of("ignore_stale_approvals", rule.ignoresStaleApprovals()));
    }

    private static void push(Access push, List<ApiField> fields) {
        fields.add(ApiField.of("enable_push", !(push instanceof Access.Nobody)));
        fields.add(ApiField.of("enable_push_whitelist", push instanceof Access.Only));
        fields.add(ApiField.of("push_whitelist_usernames", users(members(push))));
        fields.add(ApiField.of("push_whitelist_teams", teams(members(push))));
        fields.add(ApiField.of("push_whitelist_deploy_keys", deployKeys(push)));
    }

    private static void forcePush(Access push, List<ApiField> fields) {
        fields.add(ApiField.of("enable_force_push", !(push instanceof Access.Nobody))
                .since(1, 23));
        fields.add(ApiField.of("enable_force_push_allowlist", push instanceof Access.Only)
                .since(1, 23));
        fields.add(ApiField.of("force_push_allowlist_usernames", users(members(push)))
                .since(1, 23));
        fields.add(
                ApiField.of("force_push_allowlist_teams", teams(members(push))).since(1, 23));
        fields.add(ApiField.of("force_push_allowlist_deploy_keys", deployKeys(push))
                .since(1, 23));
    }

    private static List<Member> members(Access access) {
        return access instanceof Access.Only only ? only.members() : List.of();
    }

    private static boolean deployKeys(Access access) {
        return access instanceof Access.Only only && only.deployKeys();
    }

    static List<String> users(List<Member> members) {
        return members.stream()
                .filter(Member.User.class::isInstance)
                .map(Member::name)
                .toList();
    }

    static List<String> teams(List<Member> members) {
        return members.stream()
                .filter(Member.Team.class::isInstance)
                .map(Member::name)
                .toList();
    }
}
