package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Optional;

/**
 * A file through which a script speaks to the runner. The runner sets its path as {@code GITHUB_} and {@code GITEA_} variables.
 *
 * <p>Source: {@code act/runner/step.go} of the Gitea runner 1.0 to 3.3.
 */
public enum EnvironmentFile {
    /** Variables of all later steps. */
    ENV,
    /** Folders in which all later steps look for programs. */
    PATH,
    /** Outputs of the step. */
    OUTPUT;

    /** The file whose variable ends so: {@code ENV} for {@code GITHUB_ENV}. */
    public static Optional<EnvironmentFile> of(String ending) {
        return Arrays.stream(values())
                .filter(file -> file.name().equals(ending))
                .findFirst();
    }
}
