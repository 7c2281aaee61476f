package solutions.letsbe.workflows.dsl;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.PlainText;
import solutions.letsbe.workflows.schema.language.ActionUse;
import solutions.letsbe.workflows.schema.language.InvalidTextException;

/**
 * Which action a step uses, pinned.
 *
 * @param uses {@code owner/name[/path]}, an absolute URL of such on any forge, {@code ./path} in this repository, or {@code docker://image@sha256:...}
 * @param commit the 40 hexadecimal digits of the commit; none for a local path and a docker image
 * @param tag the tag that the commit had when it was pinned, for people to read
 */
public record ActionReference(String uses, Optional<String> commit, Optional<String> tag) {
    /** Of the actions that a runner takes, those whose names Gitea and GitHub give out. */
    private static final Pattern REMOTE = Pattern.compile("(?:https?://[^/\\s@]+/)?[\\w.-]+/[\\w.-]+(?:/[\\w./-]+)?");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /**
     * An action by its commit.
     *
     * @throws InvalidWorkflowException if {@code uses} has another form, or the commit is not given in full: the runner
     *     refuses a shortened one
     */
    public static ActionReference pinned(String uses, String commit, String tag) {
        Location location = Location.here();
        if (!REMOTE.matcher(uses).matches() || !(read(uses + "@ref") instanceof ActionUse.Remote)) {
            throw new InvalidWorkflowException(
                    location,
                    "'" + uses
                            + "' is no action: write owner/name, owner/name/path or https://host/owner/name, without @");
        }
        if (!COMMIT.matcher(commit).matches()) {
            throw new InvalidWorkflowException(
                    location,
                    "the action " + uses + " is pinned to '" + commit
                            + "'; give all 40 hexadecimal digits of the commit, since a tag can be moved and the runner refuses a shortened commit");
        }
        return new ActionReference(
                uses,
                Optional.of(commit),
                tag.isEmpty() ? Optional.empty() : Optional.of(PlainText.line("a tag", tag)));
    }

    /**
     * An action in this repository, by its folder: {@code ./.gitea/actions/setup}. The job must check out first.
     *
     * @throws InvalidWorkflowException if it does not begin with {@code ./}, leads out of the repository, or holds a blank, an
     *     {@code @} or an expression
     */
    public static ActionReference local(String path) {
        if (!(read(path) instanceof ActionUse.Local) || path.contains("..") || path.contains("@")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + path + "' is no local action: write ./ and the folder that holds its action.yml");
        }
        return new ActionReference(PlainText.line("a local action", path), Optional.empty(), Optional.empty());
    }

    /**
     * A container image as an action, pinned by digest.
     *
     * @throws InvalidWorkflowException if it is not pinned, or is no image that a container engine takes
     */
    public static ActionReference docker(String image) {
        if (!image.matches("\\S+@sha256:[0-9a-f]{64}")) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "the image '" + image + "' is not pinned; end it with @sha256: and 64 hexadecimal digits");
        }
        try {
            ActionUse.parse("docker://" + image);
        } catch (InvalidTextException e) {
            throw new InvalidWorkflowException(
                    Location.here(), "the image '" + image + "' is not usable: " + e.getMessage());
        }
        return new ActionReference("docker://" + image, Optional.empty(), Optional.empty());
    }

    /** What a runner makes of a {@code uses}; a computed one where it makes nothing of it. */
    private static ActionUse read(String uses) {
        try {
            return ActionUse.parse(uses);
        } catch (InvalidTextException e) {
            return new ActionUse.Computed();
        }
    }

    /** The value of {@code uses} in the YAML. */
    public String text() {
        return commit.map(hash -> uses + "@" + hash).orElse(uses);
    }

    /** The last word of the path, as {@code cache} for {@code actions/cache}. */
    String shortName() {
        String path = uses.replaceAll("[@:].*$", "").toLowerCase(Locale.ROOT);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
