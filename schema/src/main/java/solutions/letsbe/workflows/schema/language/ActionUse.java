package solutions.letsbe.workflows.schema.language;

import java.util.Optional;

/**
 * The action that a step's {@code uses} names.
 *
 * <p>Source: {@code newRemoteAction} and {@code parseAction} of the act fork up to 0.261.10 and of runner 1.0 to 3.3; {@code $/}
 * since runner 3.2.0; {@code self:} since Gitea 28.0.0 (go-gitea/gitea#39358).
 */
public sealed interface ActionUse {
    /**
     * An action of some repository.
     *
     * @param server {@code https://host}, {@code http://host}, {@code ssh://host}, or {@link #SELF}; none where the instance's
     *     {@code DEFAULT_ACTIONS_URL} decides
     * @param owner who owns the repository
     * @param name the repository
     * @param path the folder in it; empty for its top
     * @param ref a commit, tag or branch
     */
    record Remote(Optional<String> server, String owner, String name, String path, String ref) implements ActionUse {
        /** The action without its ref and its server: {@code owner/name/path}. */
        public String action() {
            return owner + "/" + name + (path.isEmpty() ? "" : "/" + path);
        }

        /**
         * Whether the ref is a commit of which the runner refuses to take a part: 7 to 39 hexadecimal digits, letters and figures
         * among them, so that a word or a date that is a tag does not count.
         */
        public boolean isShortened() {
            return CommitHash.isShortened(ref);
        }
    }

    /**
     * An action in the folder that the job works in, which is where a checkout puts the repository.
     *
     * @param path the folder, without {@code ./}
     */
    record Local(String path) implements ActionUse {}

    /**
     * An action of the repository that the workflow stands in, without a checkout: {@code $/path}.
     *
     * @param path the folder, without {@code $/}
     */
    record OwnRepository(String path) implements ActionUse {}

    /**
     * A container.
     *
     * @param image the image, without {@code docker://}
     */
    record Docker(String image) implements ActionUse {}

    /** Which action it is, an expression decides when the step runs. */
    record Computed() implements ActionUse {}

    /** The server of {@code self:owner/name@ref}: the instance itself. */
    String SELF = "self";

    /**
     * Reads a {@code uses}.
     *
     * @throws InvalidTextException if the runner could not make anything of it
     */
    static ActionUse parse(String text) {
        return new ActionUseParser(text).parse();
    }
}
