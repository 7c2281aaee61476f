package solutions.letsbe.workflows.generator.protect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import solutions.letsbe.workflows.dsl.protection.Access;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;
import solutions.letsbe.workflows.dsl.protection.Member;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import tools.jackson.databind.JsonNode;

/**
 * Whether the code owners of a repository are who the Java says, and whether everyone whom its rules name exists. Gitea skips a
 * line of CODEOWNERS whose owners it does not know, and a rule without owners holds nobody back.
 */
final class OwnersCheck {
    private static final List<String> BEFORE_OURS = List.of("CODEOWNERS", "docs/CODEOWNERS");
    private static final String OURS = ProtectionFiles.CODE_OWNERS;

    private final GiteaApi api;
    private final String owner;
    private final RepositoryProtection protection;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Optional<Set<String>>> teams = new LinkedHashMap<>();

    private OwnersCheck(GiteaApi api, String owner, RepositoryProtection protection) {
        this.api = api;
        this.owner = owner;
        this.protection = protection;
    }

    /** What is wrong, one sentence each. */
    static List<String> problems(GiteaApi api, String owner, String text, RepositoryProtection protection) {
        OwnersCheck check = new OwnersCheck(api, owner, protection);
        check.everyoneExists();
        protection.codeOwners().ifPresent(owners -> {
            check.file(text);
            check.reviewers(owners);
        });
        return List.copyOf(check.problems);
    }

    private void file(String wanted) {
        for (String path : BEFORE_OURS) {
            if (content(path).isPresent()) {
                problems.add(path + " is there, so Gitea never reads " + OURS + "; delete it");
            }
        }
        Optional<String> found = content(OURS);
        if (found.isEmpty()) {
            problems.add(OURS + " is missing on the default branch; commit what `generate` writes");
        } else if (!found.get().stripTrailing().equals(wanted.stripTrailing())) {
            problems.add(
                    OURS + " on the default branch says something else than the Java; commit what `generate` writes");
        }
    }

    private Optional<String> content(String path) {
        List<String> parts = new ArrayList<>(List.of("repos", owner, protection.repository(), "contents"));
        parts.addAll(List.of(path.split("/", -1)));
        return api.find(GiteaApi.path(parts.toArray(String[]::new)), path)
                .map(node -> new String(
                        Base64.getMimeDecoder().decode(node.path("content").asString("")), StandardCharsets.UTF_8));
    }

    private void everyoneExists() {
        Set<Member> members = new LinkedHashSet<>();
        for (BranchRule rule : protection.branches()) {
            Stream.of(rule.push(), rule.forcePush())
                    .filter(Access.Only.class::isInstance)
                    .forEach(access -> members.addAll(((Access.Only) access).members()));
            members.addAll(rule.mergers());
            members.addAll(rule.bypassers());
            members.addAll(rule.approvers());
        }
        protection.tags().forEach(rule -> members.addAll(rule.members()));
        members.forEach(member -> exists(owner, member));
        protection.codeOwners().ifPresent(owners -> owners.rules().stream()
                .flatMap(rule -> rule.owners().stream())
                .distinct()
                .filter(member -> !(members.contains(member) && owner.equals(owners.organisation())))
                .forEach(member -> exists(owners.organisation(), member)));
    }

    private void exists(String organisation, Member member) {
        if (member instanceof Member.Team) {
            Optional<Set<String>> team = team(organisation, member.name());
            if (team.isEmpty()) {
                problems.add("there is no team " + organisation + "/" + member.name()
                        + ", so a rule that names it holds nobody; make the team, or correct the Java");
            } else if (team.get().isEmpty()) {
                problems.add("the team " + organisation + "/" + member.name()
                        + " has no member, so nobody can do what only it may; add some");
            }
        } else if (api.find(GiteaApi.path("users", member.name()), "user " + member.name())
                .isEmpty()) {
            problems.add(
                    "there is no user " + member.name() + ", so a rule that names it holds nobody; correct the Java");
        }
    }

    /** Rules for the same files need two people only if no one is in both. */
    private void reviewers(CodeOwners owners) {
        for (int i = 0; i < owners.rules().size(); i++) {
            CodeOwners.Rule rule = owners.rules().get(i);
            for (CodeOwners.Rule earlier : owners.rules().subList(0, i)) {
                if (!rule.pattern().equals(earlier.pattern()) || rule.negative() || earlier.negative()) {
                    continue;
                }
                Set<String> both = people(owners, earlier);
                both.retainAll(people(owners, rule));
                if (!both.isEmpty()) {
                    problems.add("'" + rule.pattern() + "' is to have two reviewers, but " + String.join(", ", both)
                            + " counts for both; take them out of one team");
                }
            }
        }
    }

    private Set<String> people(CodeOwners owners, CodeOwners.Rule rule) {
        Set<String> people = new LinkedHashSet<>();
        for (Member member : rule.owners()) {
            if (member instanceof Member.Team) {
                team(owners.organisation(), member.name()).ifPresent(people::addAll);
            } else {
                people.add(member.name().toLowerCase(Locale.ROOT));
            }
        }
        return people;
    }

    /** The names of a team's members in small letters; nothing if there is no such team. */
    private Optional<Set<String>> team(String organisation, String name) {
        String title = organisation + "/" + name;
        Optional<Set<String>> known = teams.get(title);
        if (known == null) {
            known = readTeam(organisation, name);
            teams.put(title, known);
        }
        return known;
    }

    private Optional<Set<String>> readTeam(String organisation, String name) {
        for (JsonNode team : api.list(GiteaApi.path("orgs", organisation, "teams"), "teams of " + organisation)) {
            if (team.path("name").asString("").equalsIgnoreCase(name)) {
                Set<String> members = new LinkedHashSet<>();
                api.list(GiteaApi.path("teams", team.path("id").asString(""), "members"), "members of team " + name)
                        .forEach(member ->
                                members.add(member.path("login").asString("").toLowerCase(Locale.ROOT)));
                return Optional.of(members);
            }
        }
        return Optional.empty();
    }
}
