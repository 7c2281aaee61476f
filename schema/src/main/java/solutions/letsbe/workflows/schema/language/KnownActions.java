package solutions.letsbe.workflows.schema.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Actions of GitHub that are known by name, all in lower case. */
public final class KnownActions {
    /** Actions that many workflows use, which others imitate. */
    public static final Set<String> POPULAR = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "actions/cache",
            "actions/checkout",
            "actions/download-artifact",
            "actions/github-script",
            "actions/labeler",
            "actions/setup-dotnet",
            "actions/setup-go",
            "actions/setup-java",
            "actions/setup-node",
            "actions/setup-python",
            "actions/stale",
            "actions/upload-artifact",
            "anchore/sbom-action",
            "appleboy/scp-action",
            "appleboy/ssh-action",
            "aquasecurity/trivy-action",
            "astral-sh/setup-uv",
            "aws-actions/amazon-ecr-login",
            "aws-actions/configure-aws-credentials",
            "azure/login",
            "codecov/codecov-action",
            "crazy-max/ghaction-import-gpg",
            "denoland/setup-deno",
            "docker/bake-action",
            "docker/build-push-action",
            "docker/login-action",
            "docker/metadata-action",
            "docker/setup-buildx-action",
            "docker/setup-qemu-action",
            "dorny/paths-filter",
            "dorny/test-reporter",
            "dtolnay/rust-toolchain",
            "golangci/golangci-lint-action",
            "google-github-actions/auth",
            "goreleaser/goreleaser-action",
            "gradle/actions",
            "hadolint/hadolint-action",
            "hashicorp/setup-terraform",
            "jamesives/github-pages-deploy-action",
            "ncipollo/release-action",
            "oven-sh/setup-bun",
            "peaceiris/actions-gh-pages",
            "peter-evans/create-or-update-comment",
            "peter-evans/create-pull-request",
            "pnpm/action-setup",
            "pre-commit/action",
            "ruby/setup-ruby",
            "shivammathur/setup-php",
            "sigstore/cosign-installer",
            "softprops/action-gh-release",
            "subosito/flutter-action",
            "swatinem/rust-cache",
            "taiki-e/install-action",
            "tj-actions/changed-files")));

    /** Actions whose repositories are archived: nobody mends them any more. Source: zizmor's {@code archived-repos.txt}. */
    public static final Set<String> ARCHIVED = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(
            "actions-rs/audit-check",
            "actions-rs/cargo",
            "actions-rs/clippy-check",
            "actions-rs/grcov",
            "actions-rs/install",
            "actions-rs/tarpaulin",
            "actions-rs/toolchain",
            "actions/create-release",
            "actions/setup-elixir",
            "actions/setup-haskell",
            "actions/setup-ruby",
            "actions/upload-release-asset",
            "gradle/gradle-build-action",
            "repo-sync/pull-request")));

    private KnownActions() {}
}
