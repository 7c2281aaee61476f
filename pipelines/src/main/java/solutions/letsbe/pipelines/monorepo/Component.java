package solutions.letsbe.pipelines.monorepo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The components of the monorepo. */
public enum Component {
    /** The control plane. */
    HUB("hub", "Hub", Stack.NODE, Ships.IMAGE, "hub"),
    /** Keeps what agents do within what is allowed. */
    SAFETY_WRAPPER("safety-wrapper", "Safety Wrapper", Stack.NODE, Ships.IMAGE, "safety"),
    /** Lets out what may leave, redacted. It ships with the wrapper, under the same tags. */
    EGRESS_PROXY("egress-proxy", "Egress Proxy", Stack.NODE, Ships.IMAGE, "safety"),
    /** Sets customers' servers up. */
    PROVISIONER("provisioner", "Provisioner", Stack.SHELL, Ships.IMAGE, "provisioner"),
    /** The app. */
    MOBILE("mobile", "Mobile", Stack.NODE, Ships.APP, ""),
    /** The public site. */
    WEBSITE("website", "Website", Stack.NODE, Ships.IMAGE, "");

    private enum Stack {
        NODE,
        SHELL
    }

    private enum Ships {
        IMAGE,
        APP
    }

    private final String folder;
    private final String title;
    private final Stack stack;
    private final Ships ships;
    private final String tagPrefix;

    Component(String folder, String title, Stack stack, Ships ships, String tagPrefix) {
        this.folder = folder;
        this.title = title;
        this.stack = stack;
        this.ships = ships;
        this.tagPrefix = tagPrefix;
    }

    /** Its folder in the monorepo, and the name of its image. */
    public String folder() {
        return folder;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Whether its dependencies stand in the workspace's one lockfile. */
    public boolean isInWorkspace() {
        return stack == Stack.NODE;
    }

    /** Whether a container image is made of it. */
    public boolean shipsAnImage() {
        return ships == Ships.IMAGE;
    }

    /** What its release tags begin with, before {@code /vX.Y.Z}; none if it is not released by tag. */
    public Optional<String> tagPrefix() {
        return tagPrefix.isEmpty() ? Optional.empty() : Optional.of(tagPrefix);
    }

    /** The id of its pull-request workflow. */
    public String pullRequestWorkflow() {
        return folder + "-pr";
    }

    /** The id of the workflow that runs when it changes on main or on a hotfix branch. */
    public String mainWorkflow() {
        return folder + "-main";
    }

    /** The id of the workflow that releases it by tag. Two components that share a tag have one each. */
    public String releaseWorkflow() {
        return folder + "-release";
    }

    /** What a pull request changes it by: its folder, its workflow and scripts, and what all Node components are built from. */
    public List<String> paths() {
        List<String> paths = sources();
        paths.addAll(List.of("scripts/ci", ".gitea/scripts", file(pullRequestWorkflow())));
        return List.copyOf(paths);
    }

    /** What its image is built from, the recipe included: two commits that have all of it in common build the same image. */
    public List<String> inputs() {
        List<String> paths = sources();
        paths.addAll(List.of(file(mainWorkflow()), ".gitea/scripts/build-image.sh"));
        return List.copyOf(paths);
    }

    /** What starts its main workflow, as patterns of a trigger. No input is missing here, or a release would find nothing. */
    public List<String> mainPatterns() {
        List<String> patterns = new ArrayList<>();
        for (String path : sources()) {
            patterns.add(isFolder(path) ? path + "/**" : path);
        }
        patterns.addAll(List.of("scripts/ci/**", ".gitea/scripts/**", file(mainWorkflow())));
        return List.copyOf(patterns);
    }

    private List<String> sources() {
        return new ArrayList<>(
                stack == Stack.NODE
                        ? List.of(
                                folder,
                                "packages",
                                "package.json",
                                "pnpm-lock.yaml",
                                "pnpm-workspace.yaml",
                                ".npmrc",
                                ".nvmrc")
                        : List.of(folder));
    }

    private static boolean isFolder(String path) {
        return !path.contains(".");
    }

    private static String file(String workflow) {
        return ".gitea/workflows/" + workflow + ".yml";
    }
}
