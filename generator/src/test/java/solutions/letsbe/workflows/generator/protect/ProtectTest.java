package solutions.letsbe.workflows.generator.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import solutions.letsbe.workflows.dsl.WorkflowProvider;
import solutions.letsbe.workflows.generator.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code protect} from outside, against a server of our own. The token is in the environment of the tests, by the pom. */
class ProtectTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private final GiteaServer gitea = new GiteaServer();

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void everyoneIsThere() throws IOException {
        gitea.teams.put("release", List.of("r"));
        gitea.teams.put("a", List.of("ann", "Amy"));
        gitea.teams.put("b", List.of("bob"));
        gitea.users.add("bot");
        List<String> header = List.of(
                "Generated from " + AcmeDelivery.class.getName() + " (owner " + AcmeDelivery.class.getPackageName()
                        + "). Do not edit.",
                "Change the Java and run `./gitea-workflows generate`.");
        gitea.files.put(
                ".gitea/CODEOWNERS",
                ProtectionFiles.of(AcmeDelivery.define(), header).get(0).text());
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(WorkflowProvider.class.getName()), AcmeDelivery.class.getName());
    }

    @AfterEach
    void stop() {
        gitea.close();
    }

    private Run protect(String command, String... more) {
        List<String> words =
                new ArrayList<>(List.of("protect", command, "--url", gitea.url(), "--class-path", folder.toString()));
        words.addAll(List.of(more));
        return run(words);
    }

    private static Run run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(String[]::new));
        assertThat(out.toString() + err).doesNotContain("secret-of-the-tests").doesNotContain("\tat ");
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void planThenApplyThenNothingThenAChangeByHandThatVerifyFinds() throws IOException, InterruptedException {
        Run plan = protect("plan");
        assertThat(plan.code()).isZero();
        assertThat(plan.out())
                .startsWith("acme/app\n")
                .contains("~ settings is different")
                .contains("allow_manual_merge: true -> false")
                .contains("+ branch rule 'main' is missing")
                .contains("+ tag rule 'v*' is missing")
                .contains("does not know block_on_codeowner_reviews (since 28.0), so it is left out");
        assertThat(protect("plan", "--detailed-exit-code").code()).isEqualTo(1);
        assertThat(gitea.branches).isEmpty();

        Run apply = protect("apply");
        assertThat(apply.err()).isEmpty();
        assertThat(apply.code()).isZero();
        assertThat(apply.out())
                .contains("app: settings edited\napp: branch rule 'main' created\n")
                .contains("acme/app: as the Java says");

        Run again = protect("plan", "--detailed-exit-code");
        assertThat(again.code()).isZero();
        assertThat(again.out())
                .contains("acme/app: nothing to change")
                .doesNotContain("~")
                .doesNotContain("+ ");
        gitea.requests.clear();
        assertThat(protect("apply").code()).isZero();
        assertThat(gitea.requests).allMatch(request -> request.startsWith("GET "));
        assertThat(protect("verify").code()).isZero();

        byHand(
                "/repos/acme/app/branch_protections/main",
                "{\"required_approvals\": 0, \"block_admin_merge_override\": false}");
        Run verify = protect("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out())
                .contains("~ branch rule 'main' is different")
                .contains("required_approvals: 0 -> 2")
                .contains("block_admin_merge_override: false -> true");
        assertThat(protect("apply").out()).contains("app: branch rule 'main' edited");
        assertThat(protect("verify").code()).isZero();
    }

    private void byHand(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(gitea.url() + "/api/v1" + path))
                                .header("Authorization", "token secret-of-the-tests")
                                .method("PATCH", HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void putsRulesInOrderAndDeletesWhatNoJavaSays() {
        protect("apply");
        gitea.rule("main").put("priority", 5);
        gitea.rule("**").put("priority", 1);
        gitea.branches.put("old/**", gitea.rule("open").deepCopy().put("rule_name", "old/**"));
        gitea.tags.put(
                99,
                Objects.requireNonNull(gitea.tags.get(1))
                        .deepCopy()
                        .put("id", 99)
                        .put("name_pattern", "old*"));
        Run plan = protect("plan");
        assertThat(plan.out())
                .contains("priority: 5 -> 1")
                .contains("- branch rule 'old/**' is not in the Java")
                .contains("- tag rule 'old*' is not in the Java");
        assertThat(protect("apply").out()).contains("branch rule 'old/**' deleted");
        assertThat(gitea.branches).containsOnlyKeys("main", "holds/**", "open", "draft", "**");
        assertThat(gitea.rule("main").path("priority").intValue()).isEqualTo(1);
        assertThat(gitea.rule("**").path("priority").intValue()).isEqualTo(5);
        assertThat(gitea.tags).doesNotContainKey(99);
        assertThat(gitea.requests)
                .contains("DELETE /api/v1/repos/acme/app/branch_protections/old%2F%2A%2A")
                .contains("DELETE /api/v1/repos/acme/app/tag_protections/99");
    }

    @Test
    void theOrderOfNamesAndTheirCaseIsNoDifference() {
        protect("apply");
        gitea.rule("main").putArray("approvals_whitelist_teams").add("B").add("a");
        assertThat(protect("verify").code()).isZero();
        gitea.rule("main").putArray("approvals_whitelist_teams").add("B");
        assertThat(protect("verify").out()).contains("approvals_whitelist_teams: [B] -> [a, b]");
    }

    @Test
    void whatTheVersionKnowsIsSentAndNoMore() {
        protect("apply");
        assertThat(gitea.rule("main").path("required_approvals").intValue()).isEqualTo(2);
        assertThat(gitea.rule("main").path("block_on_codeowner_reviews").booleanValue())
                .isFalse();
        assertThat(gitea.rule("main").path("status_check_contexts").get(0).stringValue())
                .isEqualTo("CI \\[all\\] / test (pull_request)");
        gitea.version = "28.1.0";
        assertThat(protect("apply").code()).isZero();
        assertThat(gitea.rule("main").path("required_approvals").intValue()).isEqualTo(1);
        assertThat(gitea.rule("main").path("block_on_codeowner_reviews").booleanValue())
                .isTrue();
        gitea.version = "1.28.0+dev-12-gabcdef";
        assertThat(protect("verify").code()).isZero();
        assertThat(protect("verify", "--gitea", "1.27.3").code()).isEqualTo(1);
        assertThat(protect("plan", "--gitea", "1.22").out())
                .contains("has no tag rules (since 1.23)")
                .contains("does not know priority (since 1.23)");
    }

    @Test
    void aFieldThatTheServerDoesNotGiveIsToldAsUnsupported() {
        gitea.version = "28.0.0";
        gitea.unknown.add("block_on_codeowner_reviews");
        gitea.unknown.add("enable_bypass_allowlist");
        Run apply = protect("apply");
        assertThat(apply.code()).isZero();
        assertThat(apply.out())
                .contains("? branch rule 'main': the server does not know block_on_codeowner_reviews")
                .doesNotContain("branch rule 'draft': the server does not know");
        assertThat(protect("verify").code()).isZero();
    }

    @Test
    void whatTheServerDoesNotKeepIsTold() {
        gitea.fail("PATCH /api/v1/repos/acme/app", 200, "{}");
        Run apply = protect("apply");
        assertThat(apply.code()).isEqualTo(1);
        assertThat(apply.out())
                .contains("took the changes and does not have them")
                .contains("~ settings is different");
    }

    @Test
    void applySaysWhatItDidBeforeItFailed() {
        gitea.teams.remove("a");
        Run apply = protect("apply");
        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.out()).isEqualTo("app: settings edited\n");
        assertThat(apply.err())
                .startsWith(
                        "error: Gitea refuses branch rule 'main' of acme/app (HTTP 422: team does not exist [name: a])")
                .contains("1 of 8 changes to acme/app are made");
        gitea.teams.put("a", List.of("ann"));
        assertThat(protect("apply").code()).isZero();
    }

    @Test
    void verifyLooksAtCodeOwnersAndNames() {
        protect("apply");
        gitea.files.put("CODEOWNERS", "");
        gitea.files.put(".gitea/CODEOWNERS", "x @y\n");
        gitea.teams.put("b", List.of("amy"));
        gitea.teams.put("release", List.of());
        gitea.users.clear();
        Run verify = protect("verify");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out())
                .contains("! CODEOWNERS is there, so Gitea never reads .gitea/CODEOWNERS")
                .contains("! .gitea/CODEOWNERS on the default branch says something else")
                .contains("! the team acme/release has no member")
                .contains("! there is no user bot")
                .contains("is to have two reviewers, but amy counts for both");
        gitea.files.clear();
        gitea.teams.remove("b");
        assertThat(protect("verify").out())
                .contains("! .gitea/CODEOWNERS is missing")
                .contains("! there is no team acme/b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/v1/version | 401 | {} | does not accept the token (HTTP 401)",
                "GET /api/v1/repos | 403 | {\"message\":\"no\"} | HTTP 403: no",
                "GET /api/v1/repos | 404 | {} | check --owner and --repository",
                "GET /api/v1/repos | 500 | oops | HTTP 500",
                "GET /api/v1/repos | 302 | '' | give the address that it leads to",
                "GET /api/v1/repos | 200 | {\"id\": 7, | no whole JSON",
                "GET /api/v1/repos | 200 | '' | is empty",
                "GET /api/v1/repos/acme/app/branch_protections | 200 | {} | is no list",
                "GET /api/v1/version | 200 | {\"version\":\"9.0\"} | no known Gitea",
                "GET /api/v1/repos | -200 | {} | did not answer about repository acme/app within 1 s"
            })
    void saysInOneSentenceWhatIsWrong(String request, int status, String body, String phrase) {
        gitea.fail(request, status, body);
        for (String command : List.of("plan", "apply", "verify")) {
            Run run = protect(command, "--timeout", "1");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("error: ").contains(phrase).hasLineCount(1);
        }
        assertThat(gitea.branches).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsToldAsSuch() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Run run = run(List.of(
                "protect", "plan", "--class-path", folder.toString(), "--url", "http://127.0.0.1:" + free + "/"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be reached (no connection); check --url");
    }

    @ParameterizedTest
    @CsvSource({
        "--url, ftp://x, --url takes the address of Gitea",
        "--url, https://me:pass@x, without user",
        "--repository, ap, it protects app",
        "--gitea, 1.28, --gitea:",
        "--timeout, 0, --timeout takes"
    })
    void refusesWrongUse(String option, String value, String phrase) {
        List<String> words = new ArrayList<>(List.of("protect", "plan", "--class-path", folder.toString()));
        if (!option.equals("--url")) {
            words.addAll(List.of("--url", gitea.url()));
        }
        words.addAll(List.of(option, value));
        Run run = run(words);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(phrase).doesNotContain("pass@");
        assertThat(gitea.requests).isEmpty();
    }

    @Test
    void withoutATokenNothingIsAsked() throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "protect",
                "plan",
                "--url",
                gitea.url(),
                "--class-path",
                folder.toString());
        program.environment().remove("GITEA_TOKEN");
        Process process = program.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(words).contains("GITEA_TOKEN is not set");
        assertThat(gitea.requests).isEmpty();
    }

    @Test
    void printsJsonForPrograms() {
        JsonNode plan = MAPPER.readTree(protect("plan", "--format", "json").out());
        assertThat(plan.size()).isEqualTo(1);
        JsonNode app = plan.get(0);
        assertThat(app.path("repository").stringValue()).isEqualTo("acme/app");
        assertThat(app.path("gitea").stringValue()).isEqualTo("1.27.3");
        JsonNode first = app.path("changes").get(0);
        assertThat(first.path("target").stringValue()).isEqualTo("settings");
        assertThat(first.path("fields").get(0).path("wanted").isBoolean()).isTrue();
        Run apply = protect("apply", "--format", "json");
        assertThat(MAPPER.readTree(apply.out()).get(0).path("changes").isEmpty())
                .isTrue();
        assertThat(apply.err()).contains("branch rule 'main' created");
    }
}
