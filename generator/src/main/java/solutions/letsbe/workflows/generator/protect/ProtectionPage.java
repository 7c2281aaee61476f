package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.protection.Access;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.CodeOwners;
import solutions.letsbe.workflows.dsl.protection.Member;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.RepositorySettings;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.TagRule;

/** What protects a repository, for people: what is demanded, why, and what an older Gitea cannot hold. */
final class ProtectionPage {
    private final StringBuilder text = new StringBuilder();
    private final RepositoryProtection protection;

    private ProtectionPage(RepositoryProtection protection) {
        this.protection = protection;
    }

    static String of(RepositoryProtection protection, List<String> header) {
        ProtectionPage page = new ProtectionPage(protection);
        page.line("<!-- " + String.join(" ", header) + " -->");
        page.line("");
        page.write();
        return page.text.toString();
    }

    private void write() {
        line("# What protects " + protection.repository());
        protection.comment().ifPresent(this::paragraph);
        paragraph("Of several branch rules the first one that matches a branch applies, and no other.");
        for (BranchRule rule : protection.branches()) {
            branch(rule);
        }
        tags();
        protection.settings().ifPresent(this::settings);
        protection.codeOwners().ifPresent(this::owners);
        line("");
        line("## By version");
        line("");
        for (ProtectionFiles.Target target : ProtectionFiles.Target.values()) {
            version(target);
        }
    }

    private void branch(BranchRule rule) {
        line("");
        line("## Branches " + code(rule.name()));
        rule.comment().ifPresent(this::paragraph);
        line("");
        line("| | |");
        line("|---|---|");
        row("Push", access(rule.push(), "everyone who may write"));
        row("Force push", access(rule.forcePush(), "everyone who may push"));
        row("Merge", rule.mergers().isEmpty() ? "everyone who may write" : members(rule.mergers()) + ", nobody else");
        row("Approvals", approvals(rule));
        list("Reviews", reviews(rule));
        list(
                "Statuses",
                rule.statuses().stream()
                        .map(StatusContext::text)
                        .map(ProtectionPage::code)
                        .toList());
        list("Further", further(rule));
        list(
                "Files that nothing changes",
                rule.protectedFiles().stream().map(ProtectionPage::code).toList());
        list(
                "Files that may be pushed",
                rule.unprotectedFiles().stream().map(ProtectionPage::code).toList());
    }

    private static String approvals(BranchRule rule) {
        String number = rule.requiredApprovals() == 0 ? "none" : String.valueOf(rule.requiredApprovals());
        String beside = rule.requiredApprovalsBesideCodeOwners()
                .map(other -> " (" + other + " beside code owners, since Gitea 28)")
                .orElse("");
        return number + beside + (rule.approvers().isEmpty() ? "" : ", of " + members(rule.approvers()));
    }

    private static List<String> reviews(BranchRule rule) {
        List<String> parts = new ArrayList<>();
        add(parts, rule.blocksOnCodeOwners(), "each matching rule for code owners needs an approval (since Gitea 28)");
        add(parts, rule.blocksOnRejectedReviews(), "a review that asks for changes blocks");
        add(parts, rule.blocksOnReviewRequests(), "an official review that was asked for and not given blocks");
        add(parts, rule.dismissesStaleApprovals(), "a push takes approvals away");
        add(parts, rule.ignoresStaleApprovals(), "an approval of an earlier state does not count");
        return parts;
    }

    private static List<String> further(BranchRule rule) {
        List<String> parts = new ArrayList<>();
        add(parts, rule.blocksOnOutdatedBranch(), "the branch has all commits of its base");
        add(parts, rule.requiresSignedCommits(), "every commit is signed");
        add(parts, rule.blocksAdminOverride(), "administrators are held to it too");
        add(parts, !rule.bypassers().isEmpty(), "may bypass: " + members(rule.bypassers()));
        return parts;
    }

    private static void add(List<String> parts, boolean holds, String part) {
        if (holds) {
            parts.add(part);
        }
    }

    private void tags() {
        if (protection.tags().isEmpty()) {
            return;
        }
        line("");
        line("## Tags");
        line("");
        line("| pattern | who makes, moves and deletes them | why |");
        line("|---|---|---|");
        for (TagRule rule : protection.tags()) {
            line("| " + code(rule.pattern()) + " | " + (rule.members().isEmpty() ? "nobody" : members(rule.members()))
                    + " | " + cell(rule.comment().orElse("")) + " |");
        }
    }

    private void settings(RepositorySettings settings) {
        line("");
        line("## Settings");
        line("");
        line("| | |");
        line("|---|---|");
        row(
                "Ways to merge, the default first",
                settings.mergeStyles().stream().map(style -> code(style.text())).collect(Collectors.joining(", ")));
        row("Marked as merged by hand", "off, also by itself: it asks no branch rule");
        row("Branch after the merge", settings.deletesBranchAfterMerge() ? "deleted" : "kept");
        row("Update by rebase", settings.allowsRebaseUpdate() ? "allowed" : "off");
        row("Maintainers push to a fork's branch", settings.allowsMaintainerEdit() ? "allowed" : "off");
    }

    private void owners(CodeOwners owners) {
        line("");
        line("## Code owners");
        line("");
        line("| files (regular expression) | one of | |");
        line("|---|---|---|");
        for (CodeOwners.Rule rule : owners.rules()) {
            line("| " + code((rule.negative() ? "!" : "") + rule.pattern()) + " | "
                    + rule.owners().stream()
                            .map(owners::mention)
                            .map(ProtectionPage::code)
                            .collect(Collectors.joining(", "))
                    + " | " + cell(rule.comment()) + " |");
        }
        paragraph(
                "The text is `.gitea/CODEOWNERS`. Up to Gitea 1.27 owners are asked for a review, and nothing waits for them; since 28 a rule with"
                        + " `block_on_codeowner_reviews` does. A rule whose only owner is the author does not hold.");
    }

    private void version(ProtectionFiles.Target target) {
        List<String> omissions =
                new ArrayList<>(WantedProtection.of(protection, target.version).omissions());
        line("- Gitea " + target.folder.substring("gitea-".length()) + ": "
                + (omissions.isEmpty()
                        ? "holds all of it."
                        : String.format(Locale.ROOT, "%d left out.", omissions.size())));
        omissions.forEach(omission -> line("  - " + omission));
    }

    private static String access(Access access, String everyone) {
        if (access instanceof Access.Only only) {
            List<String> parts = new ArrayList<>();
            Optional.of(only.members()).filter(each -> !each.isEmpty()).ifPresent(each -> parts.add(members(each)));
            add(parts, only.deployKeys(), "deploy keys that may write");
            return String.join(", ", parts) + ", nobody else";
        }
        return access instanceof Access.Nobody ? "nobody" : everyone;
    }

    private static String members(List<Member> members) {
        return members.stream()
                .map(member -> (member instanceof Member.Team ? "team " : "user ") + code(member.name()))
                .collect(Collectors.joining(", "));
    }

    private void list(String title, List<String> parts) {
        if (!parts.isEmpty()) {
            row(title, String.join("<br>", parts));
        }
    }

    private void row(String title, String value) {
        line("| " + title + " | " + cell(value) + " |");
    }

    private void paragraph(String words) {
        line("");
        line(words);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String cell(String value) {
        return value.replace("|", "\\|");
    }

    private static String code(String value) {
        return "`" + value + "`";
    }
}
