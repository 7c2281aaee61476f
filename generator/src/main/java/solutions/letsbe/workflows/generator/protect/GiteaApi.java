package solutions.letsbe.workflows.generator.protect;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gitea's REST API, {@code /api/v1}. Whatever is not an answer that was hoped for ends in one sentence that says what to do; the
 * token is in none of them.
 */
final class GiteaApi {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 1000;

    private final URI base;
    private final String token;
    private final Duration timeout;
    private final HttpClient client;

    /**
     * @param url where Gitea stands, without {@code /api/v1}
     * @param token the access token
     * @param timeout how long an answer may take
     * @throws UnusableInputException if the URL is none
     */
    GiteaApi(String url, String token, Duration timeout) {
        this.base = base(url);
        this.token = token;
        this.timeout = timeout;
        // Never on to another address: the token would go with the request.
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A path of the API made of these parts, each escaped: a rule's name may hold slashes. */
    static String path(String... parts) {
        StringBuilder path = new StringBuilder();
        for (String part : parts) {
            path.append('/')
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8)
                            .replace("+", "%20")
                            .replace("*", "%2A"));
        }
        return path.toString();
    }

    /** What stands at a path; nothing where the server says that there is nothing. */
    Optional<JsonNode> find(String path, String what) {
        HttpResponse<String> answer = send("GET", path, Optional.empty(), what);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        return Optional.of(read(checked(answer, what), what));
    }

    /** What stands at a path. */
    JsonNode get(String path, String what) {
        return read(checked(send("GET", path, Optional.empty(), what), what), what);
    }

    /** All entries of a list, page by page where the server says that there are more. */
    List<JsonNode> list(String path, String what) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            HttpResponse<String> answer =
                    checked(send("GET", path + "?page=" + page + "&limit=" + PAGE, Optional.empty(), what), what);
            JsonNode entries = read(answer, what);
            if (!entries.isArray()) {
                throw new UnusableInputException(
                        "Gitea's answer about " + what + " is no list; does " + base + " lead to Gitea's API?");
            }
            entries.forEach(all::add);
            long total = answer.headers().firstValueAsLong("X-Total-Count").orElse(all.size());
            if (all.size() >= total) {
                return all;
            }
            if (entries.isEmpty()) {
                break;
            }
        }
        throw new UnusableInputException("Gitea announced more about " + what
                + " than it gave, perhaps because somebody was changing it; run the command again");
    }

    /** Sends a change. */
    JsonNode send(String method, String path, JsonNode body, String what) {
        HttpResponse<String> answer = checked(send(method, path, Optional.of(body), what), what);
        return answer.body().isBlank() ? MAPPER.createObjectNode() : read(answer, what);
    }

    /** Deletes what stands at a path. */
    void delete(String path, String what) {
        checked(send("DELETE", path, Optional.empty(), what), what);
    }

    private HttpResponse<String> send(String method, String path, Optional<JsonNode> body, String what) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(timeout)
                .header("Authorization", "token " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.map(node -> HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(node)))
                                .orElseGet(HttpRequest.BodyPublishers::noBody))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (HttpTimeoutException e) {
            throw new UnusableInputException(
                    "Gitea at " + base + " did not answer about " + what + " within " + timeout.toSeconds()
                            + " s; try again, or give it longer with --timeout",
                    e);
        } catch (IOException e) {
            throw new UnusableInputException(
                    "Gitea at " + base + " cannot be reached (" + reason(e) + "); check --url and the network", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableInputException("interrupted while asking about " + what, e);
        }
    }

    private HttpResponse<String> checked(HttpResponse<String> answer, String what) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return answer;
        }
        throw new UnusableInputException(
                switch (status) {
                    case 401 ->
                        "Gitea at " + base
                                + " does not accept the token (HTTP 401); put one that is valid into GITEA_TOKEN";
                    case 403 ->
                        "the token may not touch " + what + " (HTTP 403" + said(answer)
                                + "); it must be of an administrator of the repository, with the scopes write:repository and read:organization";
                    case 404 ->
                        "Gitea at " + base + " has no " + what
                                + ", or the token may not see it (HTTP 404); check --owner and --repository";
                    case 422 -> "Gitea refuses " + what + " (HTTP 422" + said(answer) + ")";
                    case 423 -> "the repository is archived, so " + what + " cannot change (HTTP 423)";
                    default -> {
                        String next = status / 100 == 3
                                ? "give the address that it leads to as --url"
                                : status >= 500 ? "see the server's log, and run the command again" : "check --url";
                        yield "Gitea at " + base + " failed on " + what + " (HTTP " + status + said(answer) + "); "
                                + next;
                    }
                });
    }

    /** The server's own words, if they are some. */
    private static String said(HttpResponse<String> answer) {
        try {
            String message = MAPPER.readTree(answer.body()).path("message").asString("");
            return message.isBlank() ? "" : ": " + Excerpt.of(message);
        } catch (JacksonException e) {
            return "";
        }
    }

    private JsonNode read(HttpResponse<String> answer, String what) {
        try {
            JsonNode node = MAPPER.readTree(answer.body());
            if (node.isMissingNode()) {
                throw new UnusableInputException("Gitea's answer about " + what + " is empty; try again");
            }
            return node;
        } catch (JacksonException e) {
            throw new UnusableInputException(
                    "Gitea's answer about " + what + " is no whole JSON (HTTP " + answer.statusCode() + "); does "
                            + base + " lead to Gitea, with nothing in between that changes or cuts it?",
                    e);
        }
    }

    private static URI base(String url) {
        try {
            URI uri = URI.create(url.replaceAll("/+$", ""));
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below: the text may hold a password, so it is not repeated.
        }
        throw new UnusableInputException(
                "--url takes the address of Gitea, as https://gitea.example.com, without user, password and query");
    }

    private static String reason(IOException e) {
        return e instanceof java.net.ConnectException
                ? "no connection"
                : e.getClass().getSimpleName();
    }
}
