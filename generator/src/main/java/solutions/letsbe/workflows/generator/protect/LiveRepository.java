package solutions.letsbe.workflows.generator.protect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of a repository.
 *
 * @param api the server
 * @param owner the owner
 * @param name the repository
 * @param settings the repository itself
 * @param branches its branch rules, by name
 * @param tags its tag rules, by pattern
 */
record LiveRepository(
        GiteaApi api,
        String owner,
        String name,
        JsonNode settings,
        Map<String, JsonNode> branches,
        Map<String, JsonNode> tags) {
    /** Reads it. */
    static LiveRepository read(GiteaApi api, String owner, WantedProtection wanted) {
        String name = wanted.protection().repository();
        String title = "repository " + owner + "/" + name;
        String path = GiteaApi.path("repos", owner, name);
        JsonNode settings = api.get(path, title);
        Map<String, JsonNode> branches = byName(
                api.list(path + "/branch_protections", "branch rules of " + owner + "/" + name),
                WantedRule.Target.BRANCHES.key);
        boolean hasTagRules = wanted.tags().size() == wanted.protection().tags().size();
        Map<String, JsonNode> tags = hasTagRules
                ? byName(
                        api.list(path + "/tag_protections", "tag rules of " + owner + "/" + name),
                        WantedRule.Target.TAGS.key)
                : Map.of();
        return new LiveRepository(api, owner, name, settings, branches, tags);
    }

    /** What the server has of a rule. */
    Optional<JsonNode> find(WantedRule rule) {
        return Optional.ofNullable(
                switch (rule.target()) {
                    case SETTINGS -> settings;
                    case BRANCHES -> branches.get(rule.name());
                    case TAGS -> tags.get(rule.name());
                });
    }

    private static Map<String, JsonNode> byName(List<JsonNode> rules, String key) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        rules.forEach(rule -> named.put(rule.path(key).asString(""), rule));
        return named;
    }
}
