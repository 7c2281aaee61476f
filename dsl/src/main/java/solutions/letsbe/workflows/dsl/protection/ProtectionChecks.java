package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;

/** What {@code build()} of a protection refuses: all that a rule alone cannot see. */
final class ProtectionChecks {
    private final RepositoryProtection protection;

    ProtectionChecks(RepositoryProtection protection) {
        this.protection = protection;
    }

    void run() {
        List<BranchRule> rules = protection.branches();
        for (int i = 0; i < rules.size(); i++) {
            alone(rules.get(i));
            for (BranchRule earlier : rules.subList(0, i)) {
                order(earlier, rules.get(i));
            }
        }
        List<TagRule> tags = protection.tags();
        for (int i = 0; i < tags.size(); i++) {
            for (TagRule earlier : tags.subList(0, i)) {
                if (earlier.pattern().equals(tags.get(i).pattern())) {
                    throw new InvalidWorkflowException(
                            tags.get(i).location(),
                            "two tag rules have the pattern '" + earlier.pattern() + "' (the other at "
                                    + earlier.location() + "); join them");
                }
            }
        }
    }

    private void alone(BranchRule rule) {
        if (rule.push() instanceof Access.Nobody && !(rule.forcePush() instanceof Access.Nobody)) {
            throw refused(rule, "lets somebody force a push, but nobody push; say who may push as well");
        }
        if (rule.blocksOnCodeOwners() && protection.codeOwners().isEmpty()) {
            throw refused(rule, "waits for code owners, but the repository has none; add codeOwners(...)");
        }
        if (rule.requiredApprovalsBesideCodeOwners().isPresent() && !rule.blocksOnCodeOwners()) {
            throw refused(
                    rule,
                    "says how many approvals code owners leave to ask for, but does not wait for them; add blockOnCodeOwners()");
        }
        for (StatusContext status : rule.statuses()) {
            Optional<String> elsewhere = status.repository().filter(name -> !name.equals(protection.repository()));
            if (elsewhere.isPresent()) {
                throw refused(
                        rule,
                        "asks for the status '" + status + "', which is posted in the repository " + elsewhere.get()
                                + " and never in " + protection.repository());
            }
        }
    }

    private static void order(BranchRule earlier, BranchRule later) {
        if (earlier.name().toLowerCase(Locale.ROOT).equals(later.name().toLowerCase(Locale.ROOT))) {
            throw refused(later, "has the name of another one (" + earlier.location() + "); join them");
        }
        boolean hidden = Glob.isPlain(earlier.name())
                ? later.name().equalsIgnoreCase(earlier.name())
                : Glob.of(earlier.name(), Glob.Kind.BRANCH).covers(Glob.of(later.name(), Glob.Kind.BRANCH));
        if (hidden) {
            throw refused(
                    later,
                    "never applies, since '" + earlier.name() + "' (" + earlier.location()
                            + ") comes first and matches all its branches; put it before that one");
        }
    }

    private static InvalidWorkflowException refused(BranchRule rule, String problem) {
        return new InvalidWorkflowException(rule.location(), "the branch rule '" + rule.name() + "' " + problem);
    }
}
