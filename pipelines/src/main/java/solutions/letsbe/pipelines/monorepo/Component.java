package solutions.letsbe.pipelines.monorepo;

import java.util.List;
import java.util.Locale;

/** The components of the monorepo. */
public enum Component {
    /** The control plane. */
    HUB("hub", Stack.NODE),
    /** Keeps what agents do within what is allowed. */
    SAFETY_WRAPPER("safety-wrapper", Stack.NODE),
    /** Lets out what may leave, redacted. */
    EGRESS_PROXY("egress-proxy", Stack.NODE),
    /** Sets customers' servers up. */
    PROVISIONER("provisioner", Stack.SHELL),
    /** The app. */
    MOBILE("mobile", Stack.NODE),
    /** The public site. */
    WEBSITE("website", Stack.NODE);

    private enum Stack {
        NODE,
        SHELL
    }

    private final String folder;
    private final Stack stack;

    Component(String folder, Stack stack) {
        this.folder = folder;
        this.stack = stack;
    }

    /** Its folder in the monorepo. */
    public String folder() {
        return folder;
    }

    /** Whether its dependencies stand in the workspace's one lockfile. */
    public boolean isInWorkspace() {
        return stack == Stack.NODE;
    }

    /** The id of its pull-request workflow. */
    public String pullRequestWorkflow() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-pr";
    }

    /** What changes it: its folder, its workflow, and what all Node components are built from. */
    public List<String> paths() {
        String workflow = ".gitea/workflows/" + pullRequestWorkflow() + ".yml";
        return stack == Stack.NODE
                ? List.of(
                        folder,
                        "packages",
                        "package.json",
                        "pnpm-lock.yaml",
                        "pnpm-workspace.yaml",
                        ".npmrc",
                        ".nvmrc",
                        "scripts/ci",
                        workflow)
                : List.of(folder, "scripts/ci", workflow);
    }
}
