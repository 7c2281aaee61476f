package solutions.letsbe.workflows.schema.rules.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import solutions.letsbe.workflows.schema.finding.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What zizmor finds, as far as it is known without the network and wrong on Gitea, is found on the same line. */
@Tag("corpus")
@EnabledIf("solutions.letsbe.workflows.schema.rules.security.SecurityCorpus#isThere")
class ZizmorCorpusTest {
    /** The rules of ours that tell what an audit of zizmor tells. */
    private static final Map<String, List<String>> RULES = new LinkedHashMap<>();

    /** The audits without a rule here, and why. */
    private static final Map<String, String> LEFT_OUT = new LinkedHashMap<>();

    static {
        RULES.put(
                "template-injection",
                List.of(
                        "script-injection",
                        "untrusted-output-in-script",
                        "input-in-script",
                        "collaborator-text-in-script",
                        "expression-in-script",
                        "secret-in-script"));
        RULES.put("archived-uses", List.of("archived-action"));
        RULES.put("artipacked", List.of("kept-credentials", "credentials-in-artifact"));
        RULES.put("bot-conditions", List.of("actor-condition"));
        RULES.put("cache-poisoning", List.of("cache-in-release"));
        RULES.put("dangerous-triggers", List.of("privileged-trigger"));
        RULES.put("excessive-permissions", List.of("missing-permissions", "write-all-permissions", "wide-permissions"));
        RULES.put("github-env", List.of("untrusted-environment-file"));
        RULES.put("hardcoded-container-credentials", List.of("hard-coded-password"));
        RULES.put("insecure-commands", List.of("insecure-commands"));
        RULES.put("obfuscation", List.of("odd-action-path", "constant-expression", "computed-secret"));
        RULES.put("overprovisioned-secrets", List.of("all-secrets"));
        RULES.put("secrets-inherit", List.of("inherited-secrets"));
        RULES.put("typosquat-uses", List.of("lookalike-action"));
        RULES.put("undocumented-permissions", List.of("undocumented-permission"));
        RULES.put("unpinned-images", List.of("unpinned-image", "image-without-digest"));
        RULES.put("unpinned-tools", List.of("unpinned-tool"));
        RULES.put("unpinned-uses", List.of("unpinned-action"));
        RULES.put("unredacted-secrets", List.of("unmasked-secret-part"));
        RULES.put("unsound-contains", List.of("substring-condition"));
        LEFT_OUT.put("concurrency-limits", "a matter of jobs, not of strangers");
        LEFT_OUT.put("dependabot-cooldown", "no workflow; Gitea has no Dependabot");
        LEFT_OUT.put("dependabot-execution", "no workflow; Gitea has no Dependabot");
        LEFT_OUT.put("impostor-commit", "needs the network");
        LEFT_OUT.put("known-vulnerable-actions", "needs the network");
        LEFT_OUT.put("misfeature", "which shell a runner on Windows has is no matter of strangers");
        LEFT_OUT.put("ref-confusion", "needs the network");
        LEFT_OUT.put("secrets-outside-env", "Gitea has no environments (go-gitea/gitea#30079)");
        LEFT_OUT.put("self-hosted-runner", "every runner of Gitea is self-hosted");
        LEFT_OUT.put("unsound-condition", "a matter of expressions");
        LEFT_OUT.put("use-trusted-publishing", "Gitea has no OpenID Connect (go-gitea/gitea#26383)");
    }

    /** Files in which the audit itself has nothing to say on Gitea: {@code parallel} steps are unknown there and never run. */
    private static final List<String> NOT_ON_GITEA =
            List.of("archived-uses/pre-commit/.pre-commit-config.yaml", "parallel-steps/basic.yml");

    private record Expected(String file, int line, String audit) {
        @Override
        public String toString() {
            return audit + " " + file + ":" + line;
        }
    }

    @Test
    void mostExpectedFindingsAreFoundOnTheSameLine() throws IOException {
        Set<Expected> expected = new LinkedHashSet<>();
        Set<Expected> found = new LinkedHashSet<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        Set<Expected> foundAsAsked = new LinkedHashSet<>();
        Set<Expected> alarms = new LinkedHashSet<>();
        Set<Expected> everywhere = everywhere();
        int ours = 0;
        for (JsonNode run : runs()) {
            String file = file(run);
            if (file.endsWith("/.pre-commit-config.yaml") || !Files.isRegularFile(path(file))) {
                continue;
            }
            boolean pedantic = run.get("args").toString().matches(".*(pedantic|auditor).*");
            Set<Expected> all = as(file, SecurityCorpus.check(path(file), true));
            Set<Expected> asked = as(file, SecurityCorpus.check(path(file), pedantic));
            Set<Expected> ofRun = new LinkedHashSet<>();
            for (JsonNode each : run.get("findings")) {
                String audit = each.get("audit").stringValue();
                if (!RULES.containsKey(audit)) {
                    assertThat(LEFT_OUT).containsKey(audit);
                    leftOut.merge(audit, 1, Integer::sum);
                } else if (!NOT_ON_GITEA.contains(file)) {
                    ofRun.add(new Expected(file, each.get("line").intValue(), audit));
                }
            }
            expected.addAll(ofRun);
            ofRun.stream().filter(all::contains).forEach(found::add);
            ofRun.stream().filter(asked::contains).forEach(foundAsAsked::add);
            ours += asked.size();
            asked.stream()
                    .filter(each -> !everywhere.contains(each) && !isIgnored(each))
                    .forEach(alarms::add);
        }
        expected.stream()
                .filter(each -> !found.contains(each))
                .forEach(each -> System.out.println("not on this line: " + each));
        alarms.forEach(alarm -> System.out.println("only here: " + alarm));
        System.out.printf(
                Locale.ROOT,
                "zizmor: %d of %d findings on the same line (%.1f %%), %d with the optional rules asked for its pedantic runs"
                        + " only; of %d findings here %d have none of zizmor on their line; not a matter of this group: %s%n",
                found.size(),
                expected.size(),
                100.0 * found.size() / expected.size(),
                foundAsAsked.size(),
                ours,
                alarms.size(),
                leftOut);
        assertThat(alarms).hasSizeLessThanOrEqualTo(10);
        assertThat(found.size() * 100).isGreaterThanOrEqualTo(90 * expected.size());
    }

    /** What is found in a file, in zizmor's words. */
    private static Set<Expected> as(String file, List<Finding> findings) {
        Set<Expected> as = new LinkedHashSet<>();
        for (Finding finding : findings) {
            audit(finding.rule())
                    .ifPresent(
                            audit -> as.add(new Expected(file, finding.start().line(), audit)));
        }
        return as;
    }

    /** What is expected of a file under any of zizmor's settings. */
    private static Set<Expected> everywhere() {
        Set<Expected> everywhere = new LinkedHashSet<>();
        for (JsonNode run : runs()) {
            for (JsonNode each : run.get("findings")) {
                everywhere.add(new Expected(
                        file(run),
                        each.get("line").intValue(),
                        each.get("audit").stringValue()));
            }
        }
        return everywhere;
    }

    /** Whether a comment tells zizmor to be silent. */
    private static boolean isIgnored(Expected at) {
        try {
            String text = Files.readString(path(at.file()));
            return text.contains("zizmor: ignore[" + at.audit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> audit(String rule) {
        return RULES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(rule))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Iterable<JsonNode> runs() {
        return JsonMapper.shared().readTree(path("EXPECTED.json").toFile());
    }

    private static String file(JsonNode run) {
        String input = run.get("inputs").get(0).stringValue();
        return input.endsWith("/") ? input + "action.yml" : input;
    }

    private static Path path(String file) {
        return SecurityCorpus.root().resolve("zizmor").resolve(file);
    }
}
