package solutions.letsbe.workflows.schema.language;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What {@code uses} names: {@code owner/name/path@ref} on the default host of the instance, the same with {@code https://host/}
 * before it, a folder or file of the own repository, {@code docker://} and an image. Nothing is refused: an action can be judged that
 * an expression names in part, or that no runner could take; {@link ActionUse} tells what a runner takes.
 *
 * <p>Source: {@code act/runner} of the Gitea runner 1.0 to 3.3 for steps, {@code modules/actions/jobparser/uses.go} of Gitea 1.27
 * to 28 for jobs.
 */
public final class UsedAction {
    private static final String IMAGE = "docker://";
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z]+://[^/]*/+");

    private final String location;
    private final String ref;
    private final String path;
    private final String repository;

    private UsedAction(String location, String ref) {
        this.location = location;
        this.ref = ref;
        this.path = path(location);
        this.repository = repository(path);
    }

    /** Reads what stands behind {@code uses}. */
    public static UsedAction of(String uses) {
        String text = uses.strip();
        int at = text.startsWith(IMAGE) ? -1 : text.lastIndexOf('@');
        return at < 0 ? new UsedAction(text, "") : new UsedAction(text.substring(0, at), text.substring(at + 1));
    }

    private static String path(String location) {
        String path = location.startsWith("self:") ? location.substring("self:".length()) : location;
        return path.indexOf(':') < 0 ? path : SCHEME.matcher(path).replaceFirst("");
    }

    private static String repository(String path) {
        int second = path.indexOf('/', path.indexOf('/') + 1);
        String name = second < 0 ? path : path.substring(0, second);
        return (name.endsWith(".git") ? name.substring(0, name.length() - 4) : name).toLowerCase(Locale.ROOT);
    }

    /** What stands before {@code @}. */
    public String location() {
        return location;
    }

    /** What stands after {@code @}: a branch, tag or commit; empty where there is none. */
    public String ref() {
        return ref;
    }

    /** Whether it is a part of the own repository, which has one commit with the workflow. */
    public boolean isLocal() {
        return location.startsWith("./") || location.startsWith("../") || location.startsWith("$/");
    }

    /** Whether it is an image and no repository. */
    public boolean isImage() {
        return location.startsWith(IMAGE);
    }

    /** The image after {@code docker://}. */
    public String image() {
        return isImage() ? location.substring(IMAGE.length()) : "";
    }

    /** Whether what is used is known before the run only in part. */
    public boolean isComputed() {
        return location.contains("${{") || ref.contains("${{");
    }

    /** Whether it is an action or workflow of another repository whose name is known. */
    public boolean isOfRepository() {
        return !isLocal() && !isImage() && !location.contains("${{") && path().indexOf('/') > 0;
    }

    /** Whether the ref is a whole commit, which nobody can change. */
    public boolean isCommit() {
        return CommitHash.isWhole(ref);
    }

    /** Whether the ref is the beginning of a commit: 7 to 39 hexadecimal digits, letters among them. */
    public boolean isShortCommit() {
        return CommitHash.isShortened(ref);
    }

    /** Owner, name and what follows, as it is written, without the host. */
    public String path() {
        return path;
    }

    /** Owner and name in lower case, without the host: {@code actions/checkout}. */
    public String repository() {
        return repository;
    }

    /** Whether it stands on the default host of the instance, which is GitHub unless Gitea's owner says otherwise, or on GitHub. */
    public boolean isOfGithub() {
        return !location.contains("://") && !location.startsWith("self:")
                || location.toLowerCase(Locale.ROOT).startsWith("https://github.com/");
    }
}
