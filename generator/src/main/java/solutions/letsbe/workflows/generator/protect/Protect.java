package solutions.letsbe.workflows.generator.protect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds protections against a live Gitea, and brings it in line. */
public final class Protect {
    private static final Pattern RELEASE = Pattern.compile("v?([0-9]+\\.[0-9]+(?:\\.[0-9]+)?).*", Pattern.DOTALL);

    private final GiteaApi api;
    private final String owner;
    private final GiteaVersion version;

    private Protect(GiteaApi api, String owner, GiteaVersion version) {
        this.api = api;
        this.owner = owner;
        this.version = version;
    }

    /**
     * One repository's protection, with the text of its code owners' file.
     *
     * @param protection what the Java says
     * @param header the first lines of each of its files
     */
    public record Repository(RepositoryProtection protection, List<String> header) {}

    /**
     * What is to be said of one repository.
     *
     * @param repository the repository with its owner
     * @param differs whether it is not as the Java says
     * @param lines for a person
     * @param json for a program
     */
    public record Result(String repository, boolean differs, List<String> lines, ObjectNode json) {}

    /**
     * Reaches a server.
     *
     * @param url where it stands
     * @param token its access token
     * @param owner who owns the repositories
     * @param version the version to take it for; the server is asked where there is none
     * @throws UnusableInputException if it cannot be reached, or says no version that is known
     */
    public static Protect at(String url, String token, String owner, Optional<GiteaVersion> version, Duration timeout) {
        GiteaApi api = new GiteaApi(url, token, timeout);
        return new Protect(api, owner, version.orElseGet(() -> liveVersion(api)));
    }

    /** The version that the server is taken for. */
    public GiteaVersion version() {
        return version;
    }

    /** What must change. */
    public Result plan(Repository repository) {
        ProtectionPlan plan = read(repository);
        return result(plan, plan.lines(), List.of());
    }

    /**
     * Makes the changes, reads everything back, and tells what the server did not keep.
     *
     * @param told takes a sentence for each change as soon as it is made
     * @throws UnusableInputException if the server refuses a change
     */
    public Result apply(Repository repository, Consumer<String> told) {
        ProtectionPlan plan = read(repository);
        new ProtectionApplication(api, plan, told).run();
        if (plan.isEmpty()) {
            return result(plan, List.of(), List.of());
        }
        ProtectionPlan kept = read(repository);
        List<String> lines = new ArrayList<>();
        if (!kept.isEmpty()) {
            lines.add("the server took the changes and does not have them; does everyone named exist and have access?");
            lines.addAll(kept.lines());
        }
        return result(kept, lines, List.of());
    }

    /** What differs, code owners and names included. */
    public Result verify(Repository repository) {
        ProtectionPlan plan = read(repository);
        String text = repository
                .protection()
                .codeOwners()
                .map(owners -> CodeOwnersText.of(owners, repository.header()))
                .orElse("");
        List<String> problems = OwnersCheck.problems(api, owner, text, repository.protection());
        List<String> lines = new ArrayList<>(plan.lines());
        problems.forEach(problem -> lines.add("! " + problem));
        return result(plan, lines, problems);
    }

    /** The organisation that all code owners are of, where nobody says who owns the repositories. */
    public static Optional<String> ownerOf(List<RepositoryProtection> protections) {
        List<String> names = protections.stream()
                .flatMap(protection -> protection.codeOwners().stream())
                .map(CodeOwners::organisation)
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    private ProtectionPlan read(Repository repository) {
        WantedProtection wanted = WantedProtection.of(repository.protection(), version);
        return ProtectionPlan.between(wanted, LiveRepository.read(api, owner, wanted));
    }

    private Result result(ProtectionPlan plan, List<String> lines, List<String> problems) {
        List<String> all = new ArrayList<>(lines);
        plan.unsupported().forEach(each -> all.add("? " + each));
        plan.wanted().omissions().forEach(each -> all.add("? " + each));
        return new Result(plan.repository(), !plan.isEmpty() || !problems.isEmpty(), all, json(plan, problems));
    }

    private static ObjectNode json(ProtectionPlan plan, List<String> problems) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("repository", plan.repository());
        node.put("gitea", plan.wanted().version().toString());
        ArrayNode changes = node.putArray("changes");
        for (RuleChange change : plan.changes()) {
            ObjectNode entry = changes.addObject()
                    .put("change", change.kind().name().toLowerCase(Locale.ROOT))
                    .put("target", change.target().text)
                    .put("name", change.name());
            ArrayNode fields = entry.putArray("fields");
            change.fields().forEach(field -> {
                ObjectNode each = fields.addObject().put("field", field.field());
                each.set("live", field.live());
                each.set("wanted", field.wanted());
            });
        }
        ArrayNode wrong = node.putArray("problems");
        problems.forEach(wrong::add);
        ArrayNode unsupported = node.putArray("unsupported");
        plan.unsupported().forEach(unsupported::add);
        plan.wanted().omissions().forEach(unsupported::add);
        return node;
    }

    /** Gitea says {@code 1.27.3} or, built between releases, {@code 1.28.0+dev-12-gabcdef}. */
    private static GiteaVersion liveVersion(GiteaApi api) {
        String text = api.get("/version", "its version").path("version").asString("");
        Matcher release = RELEASE.matcher(text);
        try {
            if (release.matches()) {
                return GiteaVersion.parse(release.group(1).startsWith("1.28") ? "1.28-dev" : release.group(1));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new UnusableInputException("the server says that it is version '" + Excerpt.of(text)
                + "', which is no known Gitea; say which one to take it for with --gitea");
    }
}
