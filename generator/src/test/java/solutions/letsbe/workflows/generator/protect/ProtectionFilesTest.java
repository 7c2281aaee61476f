package solutions.letsbe.workflows.generator.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that a protection becomes. */
class ProtectionFilesTest {
    /** Every field of {@code EditBranchProtectionOption} that Gitea 28 knows; facts as of its {@code repo_branch.go}. */
    private static final List<String> ALL = List.of(
            "approvals_whitelist_teams",
            "approvals_whitelist_username",
            "block_admin_merge_override",
            "block_on_codeowner_reviews",
            "block_on_official_review_requests",
            "block_on_outdated_branch",
            "block_on_rejected_reviews",
            "bypass_allowlist_teams",
            "bypass_allowlist_usernames",
            "dismiss_stale_approvals",
            "enable_approvals_whitelist",
            "enable_bypass_allowlist",
            "enable_force_push",
            "enable_force_push_allowlist",
            "enable_merge_whitelist",
            "enable_push",
            "enable_push_whitelist",
            "enable_status_check",
            "force_push_allowlist_deploy_keys",
            "force_push_allowlist_teams",
            "force_push_allowlist_usernames",
            "ignore_stale_approvals",
            "merge_whitelist_teams",
            "merge_whitelist_usernames",
            "priority",
            "protected_file_patterns",
            "push_whitelist_deploy_keys",
            "push_whitelist_teams",
            "push_whitelist_usernames",
            "require_signed_commits",
            "required_approvals",
            "rule_name",
            "status_check_contexts",
            "unprotected_file_patterns");

    private static final RepositoryProtection APP = AcmeDelivery.define();
    private static final List<String> HEADER = List.of("Generated from X (owner y). Do not edit.", "Change it.");

    private static String text(String path) {
        return ProtectionFiles.of(APP, HEADER).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void eachVersionHasItsFolderAndPeopleAPage() {
        assertThat(ProtectionFiles.of(APP, HEADER))
                .extracting(ProtectionFile::path)
                .containsExactly(
                        ".gitea/CODEOWNERS",
                        "protection/gitea-1.27/protection.json",
                        "protection/gitea-28/protection.json",
                        "protection/protection.md");
    }

    @Test
    void everyFieldOfTheApiCanBeSaid() {
        JsonNode root = new JsonMapper().readTree(text("protection/gitea-28/protection.json"));
        assertThat(root.propertyNames().iterator().next()).isEqualTo("//");
        JsonNode main = root.path("branch_protections").get(0);
        assertThat(main.propertyNames()).containsExactlyInAnyOrderElementsOf(ALL);
        // In one of the rules each field says something: none is there for show.
        for (String field : ALL) {
            assertThat(root.path("branch_protections"))
                    .as(field)
                    .anyMatch(rule -> !new ApiField(field, Optional.empty(), rule.path(field)).isOff());
        }
    }

    @ParameterizedTest
    @EnumSource(ProtectionFiles.Target.class)
    void namesNothingThatTheVersionDoesNotKnow(ProtectionFiles.Target target) {
        WantedProtection wanted = WantedProtection.of(APP, target.version);
        assertThat(wanted.rules()).flatExtracting(WantedRule::fields).allMatch(field -> ((ApiField) field)
                .isKnownTo(target.version));
        assertThat(wanted.omissions()).hasSize(target == ProtectionFiles.Target.GITEA_28 ? 0 : 1);
    }

    @Test
    void ordersAreThePrioritiesAndOldVersionsAreToldWhatTheyLack() {
        WantedProtection old = WantedProtection.of(APP, new GiteaVersion(1, 22, 0));
        assertThat(APP.branches())
                .extracting(BranchRule::name)
                .containsExactly("main", "holds/**", "open", "draft", "**");
        assertThat(old.omissions())
                .contains(
                        "branch rule 'main': Gitea 1.22 does not know block_admin_merge_override (since 1.23), so it is left out",
                        "tag rule 'v*': the API of Gitea 1.22 has no tag rules (since 1.23); set it by hand");
        assertThat(old.tags()).isEmpty();
    }

    @Test
    void codeOwnersAreEscapedForTheReaderThatTakesBackslashesAway() {
        assertThat(text(".gitea/CODEOWNERS")).isEqualTo("""
                # Generated from X (owner y). Do not edit.
                # Change it.
                # two reviewers: the first
                src/.*\\\\.key @acme/a
                # two reviewers: the second
                src/.*\\\\.key @acme/b
                docs/.* @bot
                !docs/x.* @bot
                """);
    }

    @Test
    void thePageSaysWhatIsDemandedAndWhatAnOldVersionCannotHold() {
        assertThat(text("protection/protection.md"))
                .startsWith("<!-- Generated from X (owner y). Do not edit. Change it. -->\n\n# What protects app\n")
                .contains(
                        "| Push | user `bot`, team `release`, nobody else |",
                        "| Push | deploy keys that may write, nobody else |",
                        "| Approvals | 2 (1 beside code owners, since Gitea 28), of team `a`, team `b` |",
                        "Everything | at once.",
                        "| Statuses | `CI [all] / test (pull_request)` |",
                        "| `v*` | team `release` | Releases. |",
                        "- Gitea 1.27: 1 left out.",
                        "- Gitea 28: holds all of it.");
    }
}
