package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.protection.Access;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;

/**
 * A repository whose secrets must be kept from the code of pull requests is protected such that pull requests come from forks
 * only: nobody can push a branch, and every job of a branch could read all secrets.
 */
public final class KeptFromPullRequests {
    private static final String WORKFLOWS = ".gitea/**";

    private KeptFromPullRequests() {}

    /**
     * A policy for some repositories.
     *
     * @param guarded tells by its name whether a repository is one of them
     */
    public static Policy in(Predicate<String> guarded) {
        return new Policy(
                "kept-from-pull-requests",
                "Every job of a branch can read all secrets of its repository, and whoever pushes the branch writes the job.",
                delivery -> violations(delivery, guarded));
    }

    private static List<Violation> violations(Delivery delivery, Predicate<String> guarded) {
        List<Violation> found = new ArrayList<>();
        for (String repository : delivery.repositories()) {
            if (!guarded.test(repository)) {
                continue;
            }
            Optional<RepositoryProtection> protection = delivery.protectionOf(repository);
            if (protection.isEmpty()) {
                Location location = delivery.workflowsOf(repository).stream()
                        .map(Workflow::location)
                        .findFirst()
                        .orElse(new Location(List.of()));
                found.add(new Violation(
                        location,
                        repository + " has secrets to keep and no protection",
                        "say what protects it, with protect(\"" + repository + "\")"));
            } else {
                hold(protection.get(), found);
            }
        }
        return found;
    }

    private static void hold(RepositoryProtection protection, List<Violation> found) {
        String repository = protection.repository();
        Optional<BranchRule> main = protection.ruleFor("main");
        Optional<BranchRule> others = protection.ruleFor("any/other-branch");
        if (main.isEmpty() || others.isEmpty()) {
            found.add(new Violation(
                    protection.location(),
                    "a branch of " + repository
                            + " can be pushed by everyone who may write, and its jobs read all secrets",
                    "add rules for main and for '**' that let nobody push"));
        }
        for (BranchRule rule : protection.branches()) {
            if (rule.push() instanceof Access.Writers
                    || rule.push() instanceof Access.Only only
                            && !only.members().isEmpty()) {
                found.add(new Violation(
                        rule.location(),
                        "people may push to '" + rule.name() + "' of " + repository + ", and its jobs read all secrets",
                        "let nobody push there, or deploy keys alone"));
            }
            if (!rule.bypassers().isEmpty()) {
                found.add(new Violation(
                        rule.location(),
                        "the rule for '" + rule.name() + "' of " + repository + " may be bypassed",
                        "take the people out who may"));
            }
        }
        main.ifPresent(rule -> {
            require(
                    rule.requiredApprovals() > 0,
                    rule,
                    repository,
                    "asks for no approval",
                    "add .approvals(...)",
                    found);
            require(
                    !rule.mergers().isEmpty(),
                    rule,
                    repository,
                    "lets everyone merge who may write",
                    "add .mergeBy(...)",
                    found);
            require(!rule.statuses().isEmpty(), rule, repository, "asks for no status", "add .requires(...)", found);
            require(
                    rule.blocksAdminOverride(),
                    rule,
                    repository,
                    "does not hold for administrators",
                    "add .noAdminOverride()",
                    found);
            require(
                    rule.dismissesStaleApprovals() || rule.ignoresStaleApprovals(),
                    rule,
                    repository,
                    "counts approvals of what was there before",
                    "add .dismissStaleApprovals()",
                    found);
            require(
                    rule.protectedFiles().contains(WORKFLOWS),
                    rule,
                    repository,
                    "lets a pull request change the workflows",
                    "add .protectFiles(\"" + WORKFLOWS + "\")",
                    found);
        });
    }

    private static void require(
            boolean kept, BranchRule rule, String repository, String problem, String remedy, List<Violation> found) {
        if (!kept) {
            found.add(new Violation(
                    rule.location(), "the rule for '" + rule.name() + "' of " + repository + " " + problem, remedy));
        }
    }
}
