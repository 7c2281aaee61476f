package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;

/**
 * The input of an action that says which version of a tool it installs.
 *
 * <p>Source: the {@code action.yml} of each action.
 *
 * @param action owner and name in lower case
 * @param input its name in lower case
 */
public record ToolVersionInput(String action, String input) {
    /** The known ones. */
    public static final List<ToolVersionInput> ALL = List.of(
            new ToolVersionInput("actions/setup-go", "go-version"),
            new ToolVersionInput("actions/setup-node", "node-version"),
            new ToolVersionInput("aquasecurity/setup-trivy", "version"),
            new ToolVersionInput("astral-sh/ruff-action", "version"),
            new ToolVersionInput("astral-sh/setup-uv", "version"),
            new ToolVersionInput("azure/setup-helm", "version"),
            new ToolVersionInput("azure/setup-kubectl", "version"),
            new ToolVersionInput("bufbuild/buf-setup-action", "version"),
            new ToolVersionInput("denoland/setup-deno", "deno-version"),
            new ToolVersionInput("docker/setup-buildx-action", "version"),
            new ToolVersionInput("golangci/golangci-lint-action", "version"),
            new ToolVersionInput("goreleaser/goreleaser-action", "version"),
            new ToolVersionInput("hashicorp/setup-packer", "version"),
            new ToolVersionInput("hashicorp/setup-terraform", "terraform_version"),
            new ToolVersionInput("helm/chart-testing-action", "version"),
            new ToolVersionInput("opentofu/setup-opentofu", "tofu_version"),
            new ToolVersionInput("oven-sh/setup-bun", "bun-version"),
            new ToolVersionInput("pnpm/action-setup", "version"),
            new ToolVersionInput("pulumi/actions", "pulumi-version"));

    /** Whether an input of an action, named in any case, is one of them. */
    public static boolean isToolVersion(UsedAction action, String input) {
        return ALL.contains(new ToolVersionInput(action.repository(), input.toLowerCase(Locale.ROOT)))
                && action.isOfRepository();
    }
}
