package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a job's token reaches. {@code permissions} counts since Gitea 1.26; before, the key is dropped and the token may write
 * everything that its run may.
 *
 * <p>Source: {@code services/actions/permission_parser.go} of Gitea 1.26 to 28 (go-gitea/gitea#36173), and
 * docs.gitea.com/usage/actions/token-permissions.
 */
public enum PermissionScope {
    /** Code and releases at once; {@code code} and {@code releases} say it more exactly and win. */
    CONTENTS("contents", false),
    /** Branches, tags, files, commit statuses; only Gitea has it. */
    CODE("code", true),
    /** Releases; only Gitea has it. */
    RELEASES("releases", true),
    /** Issues. */
    ISSUES("issues", false),
    /** Pull requests. */
    PULL_REQUESTS("pull-requests", false),
    /** Packages; to publish them the token does not do (go-gitea/gitea#23642). */
    PACKAGES("packages", false),
    /** Workflow runs. */
    ACTIONS("actions", false),
    /** The wiki; only Gitea has it. */
    WIKI("wiki", true),
    /** Projects; only Gitea has it. */
    PROJECTS("projects", true);

    /** Scopes of GitHub that Gitea reads and ignores. Commit statuses need {@code code} or {@code contents}. */
    public static final List<String> GITHUB_ONLY = List.of(
            "artifact-metadata",
            "attestations",
            "checks",
            "deployments",
            "discussions",
            "id-token",
            "models",
            "pages",
            "security-events",
            "statuses");

    private final String text;
    private final boolean giteaOnly;

    PermissionScope(String text, boolean giteaOnly) {
        this.text = text;
        this.giteaOnly = giteaOnly;
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** Whether GitHub lacks it, and tools made for GitHub refuse it. */
    public boolean isGiteaOnly() {
        return giteaOnly;
    }

    /** The scope that is written so. */
    public static Optional<PermissionScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }
}
