package solutions.letsbe.workflows.generator.protect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stand-in for Gitea: the part of its API that protection needs, in the shapes that its swagger documents, with a state that
 * lasts, and with faults on demand.
 */
final class GiteaServer implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** What a branch rule is made of when nothing is said, as {@code BranchProtection} in {@code repo_branch.go}. */
    private static final String EMPTY_RULE = """
            {"rule_name": "", "branch_name": "", "priority": 0,
             "enable_push": false, "enable_push_whitelist": false, "push_whitelist_usernames": null,
             "push_whitelist_teams": null, "push_whitelist_deploy_keys": false,
             "enable_force_push": false, "enable_force_push_allowlist": false, "force_push_allowlist_usernames": null,
             "force_push_allowlist_teams": null, "force_push_allowlist_deploy_keys": false,
             "enable_merge_whitelist": false, "merge_whitelist_usernames": null, "merge_whitelist_teams": null,
             "enable_bypass_allowlist": false, "bypass_allowlist_usernames": null, "bypass_allowlist_teams": null,
             "enable_status_check": false, "status_check_contexts": null,
             "required_approvals": 0, "enable_approvals_whitelist": false, "approvals_whitelist_username": null,
             "approvals_whitelist_teams": null, "block_on_rejected_reviews": false,
             "block_on_official_review_requests": false, "block_on_codeowner_reviews": false,
             "block_on_outdated_branch": false, "dismiss_stale_approvals": false, "ignore_stale_approvals": false,
             "require_signed_commits": false, "protected_file_patterns": "", "unprotected_file_patterns": "",
             "block_admin_merge_override": false, "created_at": "2026-01-01T00:00:00Z"}
            """;

    private static final String REPOSITORY = """
            {"id": 7, "name": "app", "default_branch": "main", "has_pull_requests": true, "allow_merge_commits": true,
             "allow_rebase": true, "allow_rebase_explicit": true, "allow_squash_merge": true,
             "allow_fast_forward_only_merge": false, "default_merge_style": "merge", "allow_manual_merge": true,
             "autodetect_manual_merge": false, "allow_rebase_update": true, "default_delete_branch_after_merge": false,
             "default_allow_maintainer_edit": false, "something_new": {"a": 1}}
            """;

    final ObjectNode repository = (ObjectNode) MAPPER.readTree(REPOSITORY);
    final Map<String, ObjectNode> branches = new LinkedHashMap<>();
    final Map<Integer, ObjectNode> tags = new LinkedHashMap<>();
    final Map<String, List<String>> teams = new LinkedHashMap<>();
    final Set<String> users = new LinkedHashSet<>();
    final Map<String, String> files = new LinkedHashMap<>();

    /** What was asked, as {@code GET /path}. */
    final List<String> requests = new ArrayList<>();

    /** Fields of branch rules that this server does not know: dropped when they come, absent when it answers. */
    final Set<String> unknown = new LinkedHashSet<>();

    String version = "1.27.3";
    int page = 2;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Optional<Fault> fault = Optional.empty();
    private int lastTag;

    private record Fault(Predicate<String> request, Answer answer) {}

    private record Answer(int status, String body) {}

    GiteaServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on requests whose method and path begin so are answered with this. */
    void fail(String requests, int status, String body) {
        fault = Optional.of(new Fault(request -> request.startsWith(requests), new Answer(status, body)));
    }

    void mend() {
        fault = Optional.empty();
    }

    /** A change by hand, through the API's own way. */
    ObjectNode rule(String name) {
        return Objects.requireNonNull(branches.get(name), name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String request = exchange.getRequestMethod() + " " + path;
        Answer answer;
        synchronized (this) {
            requests.add(request);
            answer = fault.filter(each -> each.request().test(request))
                    .map(Fault::answer)
                    .orElseGet(() -> answer(exchange, path));
        }
        if (answer.status() < 0) {
            pause();
        }
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Math.abs(answer.status()), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void pause() {
        try {
            Thread.sleep(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange, String path) {
        if (!"token secret-of-the-tests".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return error(401, "invalid username, password or token");
        }
        List<String> parts = Arrays.stream(path.substring("/api/v1/".length()).split("/", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return switch (parts.get(0)) {
            case "version" -> json(200, MAPPER.createObjectNode().put("version", version));
            case "users" ->
                users.contains(parts.get(1))
                        ? json(200, MAPPER.createObjectNode().put("login", parts.get(1)))
                        : error(404, "user redirect does not exist");
            case "orgs" -> teams(exchange);
            case "teams" -> members(exchange, Integer.parseInt(parts.get(1)));
            case "repos" -> repository(exchange, parts);
            default -> error(404, "Not Found");
        };
    }

    private Answer teams(HttpExchange exchange) {
        List<JsonNode> all = new ArrayList<>();
        for (String name : teams.keySet()) {
            all.add(MAPPER.createObjectNode().put("id", all.size()).put("name", name));
        }
        return paged(exchange, all);
    }

    private Answer members(HttpExchange exchange, int team) {
        List<JsonNode> all = new ArrayList<>();
        List.copyOf(teams.values())
                .get(team)
                .forEach(login -> all.add(MAPPER.createObjectNode().put("login", login)));
        return paged(exchange, all);
    }

    /** As Gitea does: a page no longer than its own limit, and the number of all in a header. */
    private Answer paged(HttpExchange exchange, List<JsonNode> all) {
        int number = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*page=(\\d+).*", "$1"));
        ArrayNode answer = MAPPER.createArrayNode();
        all.stream().skip((long) (number - 1) * page).limit(page).forEach(answer::add);
        exchange.getResponseHeaders().add("X-Total-Count", String.valueOf(all.size()));
        return json(200, answer);
    }

    private Answer repository(HttpExchange exchange, List<String> parts) {
        if (!parts.get(1).equals("acme") || !parts.get(2).equals("app")) {
            return error(404, "Not Found");
        }
        if (parts.size() == 3) {
            if (exchange.getRequestMethod().equals("PATCH")) {
                repository.setAll(body(exchange));
            }
            return json(200, repository);
        }
        return switch (parts.get(3)) {
            case "branch_protections" -> branches(exchange, parts);
            case "tag_protections" -> tags(exchange, parts);
            case "contents" -> content(String.join("/", parts.subList(4, parts.size())));
            default -> error(404, "Not Found");
        };
    }

    private Answer content(String path) {
        String text = files.get(path);
        return text == null
                ? error(404, "object does not exist")
                : json(
                        200,
                        MAPPER.createObjectNode()
                                .put("encoding", "base64")
                                .put(
                                        "content",
                                        Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Answer branches(HttpExchange exchange, List<String> parts) {
        String method = exchange.getRequestMethod();
        if (parts.size() == 4) {
            if (method.equals("GET")) {
                // Gitea gives all of them at once and says no number.
                ArrayNode all = MAPPER.createArrayNode();
                branches.values().forEach(all::add);
                return json(200, all);
            }
            ObjectNode rule = (ObjectNode) MAPPER.readTree(EMPTY_RULE);
            ObjectNode body = body(exchange);
            String name = body.path("rule_name").asString("");
            if (branches.containsKey(name)) {
                return error(403, "Branch protection already exist");
            }
            return merged(rule, body, 201).status() == 201 ? kept(name, rule) : merged(rule, body, 201);
        }
        ObjectNode rule = branches.get(parts.get(4));
        if (rule == null) {
            return error(404, "Not Found");
        }
        if (method.equals("DELETE")) {
            branches.remove(parts.get(4));
            return new Answer(204, "");
        }
        return method.equals("PATCH") ? merged(rule, body(exchange), 200) : json(200, rule);
    }

    private Answer kept(String name, ObjectNode rule) {
        branches.put(name, rule);
        return json(201, rule);
    }

    private Answer merged(ObjectNode rule, ObjectNode body, int status) {
        for (String field : List.of("merge_whitelist_teams", "approvals_whitelist_teams", "push_whitelist_teams")) {
            for (JsonNode team : body.path(field)) {
                if (!teams.containsKey(team.stringValue())) {
                    return error(422, "team does not exist [name: " + team.stringValue() + "]");
                }
            }
        }
        rule.setAll(body);
        unknown.forEach(rule::remove);
        return json(status, rule);
    }

    private Answer tags(HttpExchange exchange, List<String> parts) {
        String method = exchange.getRequestMethod();
        if (parts.size() == 4 && method.equals("GET")) {
            ArrayNode all = MAPPER.createArrayNode();
            tags.values().forEach(all::add);
            return json(200, all);
        }
        if (parts.size() == 4) {
            ObjectNode rule = MAPPER.createObjectNode().put("id", ++lastTag);
            rule.setAll(body(exchange));
            tags.put(lastTag, rule);
            return json(201, rule);
        }
        ObjectNode rule = tags.get(Integer.parseInt(parts.get(4)));
        if (rule == null) {
            return error(404, "Not Found");
        }
        if (method.equals("DELETE")) {
            tags.remove(Integer.parseInt(parts.get(4)));
            return new Answer(204, "");
        }
        rule.setAll(body(exchange));
        return json(200, rule);
    }

    private static ObjectNode body(HttpExchange exchange) {
        try {
            return (ObjectNode) MAPPER.readTree(exchange.getRequestBody().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer json(int status, JsonNode node) {
        return new Answer(status, MAPPER.writeValueAsString(node));
    }

    private static Answer error(int status, String message) {
        return json(status, MAPPER.createObjectNode().put("message", message));
    }
}
