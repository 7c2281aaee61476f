package solutions.letsbe.workflows.schema.settings;

import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;

/** The versions whose behaviour is known here, so that files can be held against them. */
public final class KnownVersions {
    /** The first major version of Gitea that nobody has seen yet. */
    private static final int UNSEEN_GITEA = 29;

    /** The first major version of the runner that nobody has seen yet. */
    private static final int UNSEEN_RUNNER = 4;

    private static final GiteaVersion OLDEST_GITEA = new GiteaVersion(1, 22, 0);
    private static final RunnerVersion OLDEST_RUNNER = new RunnerVersion(0, 2, 0);

    private KnownVersions() {}

    /**
     * Reads a version of Gitea from 1.22 to 28.x; {@code 1.27} means 1.27.0.
     *
     * @throws IllegalArgumentException for any other text; the message is for a person
     */
    public static GiteaVersion gitea(String text) {
        GiteaVersion version = GiteaVersion.parse(text);
        if (!version.isAtLeast(OLDEST_GITEA) || version.major() >= UNSEEN_GITEA) {
            throw new IllegalArgumentException("Gitea " + version + " is not known here; take one of 1.22 to 28.x");
        }
        return version;
    }

    /**
     * Reads a version of the runner from 0.2 to 3.x; {@code 3.3} means 3.3.0.
     *
     * @throws IllegalArgumentException for any other text; the message is for a person
     */
    public static RunnerVersion runner(String text) {
        RunnerVersion version = RunnerVersion.parse(text);
        if (!version.isAtLeast(OLDEST_RUNNER) || version.major() >= UNSEEN_RUNNER) {
            throw new IllegalArgumentException("the runner " + version + " is not known here; take one of 0.2 to 3.x");
        }
        return version;
    }
}
