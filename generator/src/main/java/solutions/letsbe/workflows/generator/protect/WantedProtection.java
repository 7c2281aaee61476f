package solutions.letsbe.workflows.generator.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.protection.BranchRule;
import solutions.letsbe.workflows.dsl.protection.MergeStyle;
import solutions.letsbe.workflows.dsl.protection.RepositoryProtection;
import solutions.letsbe.workflows.dsl.protection.RepositorySettings;
import solutions.letsbe.workflows.dsl.protection.TagRule;
import solutions.letsbe.workflows.schema.language.GiteaVersion;

/**
 * A repository's protection as the API of one version of Gitea takes it.
 *
 * @param protection what the Java says
 * @param version the version
 * @param settings the settings of pull requests, if they are said
 * @param branches the rules for branches in the order of their priority
 * @param tags the rules for tags
 * @param omissions what the version does not know, one sentence each
 */
record WantedProtection(
        RepositoryProtection protection,
        GiteaVersion version,
        Optional<WantedRule> settings,
        List<WantedRule> branches,
        List<WantedRule> tags,
        List<String> omissions) {
    private static final GiteaVersion TAG_RULES = new GiteaVersion(1, 23, 0);

    static WantedProtection of(RepositoryProtection protection, GiteaVersion version) {
        List<String> omissions = new ArrayList<>();
        Optional<WantedRule> settings = protection.settings().map(WantedProtection::settings);
        List<WantedRule> branches = new ArrayList<>();
        for (BranchRule rule : protection.branches()) {
            List<ApiField> all = BranchFields.of(rule, branches.size() + 1, version);
            all.stream()
                    .filter(field -> !field.isKnownTo(version) && !field.isOff())
                    .map(field -> omission(rule, field, version))
                    .forEach(omissions::add);
            branches.add(new WantedRule(
                    WantedRule.Target.BRANCHES,
                    rule.name(),
                    all.stream().filter(field -> field.isKnownTo(version)).toList()));
        }
        List<WantedRule> tags = new ArrayList<>();
        for (TagRule rule : protection.tags()) {
            if (version.isAtLeast(TAG_RULES)) {
                tags.add(new WantedRule(
                        WantedRule.Target.TAGS,
                        rule.pattern(),
                        List.of(
                                ApiField.of("whitelist_usernames", BranchFields.users(rule.members())),
                                ApiField.of("whitelist_teams", BranchFields.teams(rule.members())))));
            } else {
                omissions.add("tag rule '" + rule.pattern() + "': the API of Gitea " + version
                        + " has no tag rules (since 1.23); set it by hand");
            }
        }
        return new WantedProtection(
                protection, version, settings, List.copyOf(branches), List.copyOf(tags), List.copyOf(omissions));
    }

    /** All of it, the settings first. */
    List<WantedRule> rules() {
        List<WantedRule> rules = new ArrayList<>();
        settings.ifPresent(rules::add);
        rules.addAll(branches);
        rules.addAll(tags);
        return rules;
    }

    private static String omission(BranchRule rule, ApiField field, GiteaVersion version) {
        return "branch rule '" + rule.name() + "': Gitea " + version + " does not know " + field.name() + " (since "
                + field.since().orElseThrow() + "), so it is left out";
    }

    private static WantedRule settings(RepositorySettings settings) {
        List<ApiField> fields = new ArrayList<>();
        // Older servers take the others only beside this one.
        fields.add(ApiField.of("has_pull_requests", true));
        for (MergeStyle style : MergeStyle.values()) {
            fields.add(ApiField.of(style.field(), settings.mergeStyles().contains(style)));
        }
        fields.add(
                ApiField.of("default_merge_style", settings.mergeStyles().get(0).text()));
        fields.add(ApiField.of("allow_manual_merge", false));
        fields.add(ApiField.of("autodetect_manual_merge", false));
        fields.add(ApiField.of("allow_rebase_update", settings.allowsRebaseUpdate()));
        fields.add(ApiField.of("default_delete_branch_after_merge", settings.deletesBranchAfterMerge()));
        fields.add(ApiField.of("default_allow_maintainer_edit", settings.allowsMaintainerEdit()));
        return new WantedRule(WantedRule.Target.SETTINGS, "", fields);
    }
}
