package solutions.letsbe.workflows.schema.rule;

import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;

/**
 * The Gitea that workflows are held against.
 *
 * @param gitea the server
 * @param runner its runners; the oldest where they differ
 */
public record Target(GiteaVersion gitea, RunnerVersion runner) {
    /** What is meant where nothing is said. */
    public static final Target DEFAULT = new Target(GiteaVersion.DEFAULT, RunnerVersion.DEFAULT);
}
