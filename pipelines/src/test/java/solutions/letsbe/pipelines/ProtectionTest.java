package solutions.letsbe.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What protects LetsBe's repositories, looked at in the files that people approve. */
class ProtectionTest {
    private static final Path GOLDEN = Path.of(System.getProperty("project.root"), "golden-files");

    private static JsonNode protection(String repository, String version) throws IOException {
        return new JsonMapper()
                .readTree(Files.readString(
                        GOLDEN.resolve(repository).resolve("protection/" + version + "/protection.json")));
    }

    static List<JsonNode> all() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        for (String repository : List.of("letsbe", "ci-policy", "deploy-staging", "deploy-prod-eu", "deploy-prod-us")) {
            all.add(protection(repository, "gitea-1.27"));
            all.add(protection(repository, "gitea-28"));
        }
        return all;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.stringValue()));
        return texts;
    }

    /** The statuses that the pull-request workflows post, from the text that Gitea reads. */
    @Test
    void asksForTheOneStatusOfEachComponentAndForTheIntegrityOfWorkflows() throws IOException {
        List<String> posted = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN.resolve("letsbe/.gitea/workflows"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("-pr.yml")).toList()) {
                var workflow =
                        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
                posted.add(workflow.get("name") + " / required (pull_request)");
            }
        }
        assertThat(posted).hasSize(6);
        posted.add("letsbe/ci-policy: Workflow integrity / compare (pull_request)");
        for (String version : List.of("gitea-1.27", "gitea-28")) {
            for (JsonNode rule : protection("letsbe", version).path("branch_protections")) {
                assertThat(texts(rule.path("status_check_contexts"))).containsExactlyInAnyOrderElementsOf(posted);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void mainIsMergedIntoAndNeverPushedToWhoeverAsks(JsonNode protection) {
        JsonNode main = protection.path("branch_protections").get(0);
        assertThat(main.path("rule_name").stringValue()).isEqualTo("main");
        assertThat(main.path("priority").intValue()).isEqualTo(1);
        assertThat(main.path("required_approvals").intValue()).isPositive();
        for (String on : List.of(
                "block_admin_merge_override",
                "block_on_rejected_reviews",
                "block_on_official_review_requests",
                "block_on_outdated_branch",
                "dismiss_stale_approvals",
                "ignore_stale_approvals")) {
            assertThat(main.path(on).booleanValue()).as(on).isTrue();
        }
        for (JsonNode rule : protection.path("branch_protections")) {
            assertThat(rule.path("enable_force_push").booleanValue()).isFalse();
            assertThat(rule.path("enable_bypass_allowlist").booleanValue()).isFalse();
            assertThat(rule.path("enable_push").booleanValue())
                    .isEqualTo(rule.path("rule_name").stringValue().equals("holds"));
        }
        assertThat(protection.path("settings").path("allow_manual_merge").booleanValue())
                .isFalse();
        assertThat(protection.path("settings").path("autodetect_manual_merge").booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "letsbe, gitea-1.27, 2",
        "letsbe, gitea-28, 1",
        "ci-policy, gitea-1.27, 2",
        "deploy-staging, gitea-1.27, 1",
        "deploy-prod-eu, gitea-1.27, 2",
        "deploy-prod-us, gitea-28, 2"
    })
    void theManualGateIsSoManyApprovals(String repository, String version, int approvals) throws IOException {
        JsonNode main =
                protection(repository, version).path("branch_protections").get(0);
        assertThat(main.path("required_approvals").intValue()).isEqualTo(approvals);
    }

    @Test
    void codeOwnersBlockWhereTheyCan() throws IOException {
        assertThat(protection("letsbe", "gitea-28").path("branch_protections"))
                .allMatch(rule -> rule.path("block_on_codeowner_reviews").booleanValue());
        assertThat(protection("letsbe", "gitea-1.27").path("branch_protections"))
                .allMatch(rule -> rule.path("block_on_codeowner_reviews").isMissingNode());
        assertThat(Files.readAllLines(GOLDEN.resolve("letsbe/.gitea/CODEOWNERS")))
                .contains(
                        "safety-wrapper/.* @letsbe/security-a",
                        "safety-wrapper/.* @letsbe/security-b",
                        "egress-proxy/.* @letsbe/security-a",
                        "egress-proxy/.* @letsbe/security-b",
                        "provisioner/scripts/credentials.* @letsbe/security-a",
                        "provisioner/scripts/credentials.* @letsbe/security-b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy-staging", "deploy-prod-eu", "deploy-prod-us"})
    void nobodyWritesWhereAnEnvironmentsSecretsAre(String repository) throws IOException {
        JsonNode protection = protection(repository, "gitea-1.27");
        JsonNode main = protection.path("branch_protections").get(0);
        assertThat(texts(main.path("merge_whitelist_usernames"))).containsExactly("merge-bot");
        assertThat(texts(main.path("approvals_whitelist_teams"))).containsExactly("release-managers");
        assertThat(texts(main.path("status_check_contexts")))
                .containsExactly("Verify promotion / verify (pull_request)");
        assertThat(main.path("protected_file_patterns").stringValue()).isEqualTo(".gitea/**;keys/**;known_hosts");
        JsonNode holds = protection.path("branch_protections").get(1);
        assertThat(holds.path("push_whitelist_deploy_keys").booleanValue()).isTrue();
        assertThat(holds.path("push_whitelist_usernames").isEmpty()).isTrue();
        assertThat(protection
                        .path("branch_protections")
                        .get(2)
                        .path("rule_name")
                        .stringValue())
                .isEqualTo("**");
        assertThat(protection
                        .path("tag_protections")
                        .get(0)
                        .path("name_pattern")
                        .stringValue())
                .isEqualTo("**");
        assertThat(protection
                        .path("tag_protections")
                        .get(0)
                        .path("whitelist_teams")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void releaseTagsAreOfTheReleaseManagers() throws IOException {
        assertThat(protection("letsbe", "gitea-1.27").path("tag_protections"))
                .hasSize(3)
                .allMatch(rule -> texts(rule.path("whitelist_teams")).equals(List.of("release-managers")));
    }
}
