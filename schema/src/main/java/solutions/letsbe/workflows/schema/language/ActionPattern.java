package solutions.letsbe.workflows.schema.language;

import java.util.Locale;
import java.util.Optional;

/**
 * Actions that somebody allows or denies: {@code owner/*}, {@code owner/name}, {@code owner/name/path}, each with {@code @ref} or
 * without; the same behind {@code https://host/} or {@code self:}; {@code docker://image}; {@code *}, which is everything. A {@code *}
 * stands for any characters.
 *
 * <p>What stands below a name belongs to it: {@code owner/name} covers {@code owner/name/path@v1}, {@code docker://alpine} covers
 * every tag and digest of that image. Without a host GitHub is meant, as in {@code uses}; names are compared without regard to case,
 * refs with it.
 *
 * @param text as it is written
 * @param location what stands before {@code @}, as {@link #location(String)} makes it
 * @param ref what stands behind it; none where every ref is meant
 */
public record ActionPattern(String text, Wildcard location, Optional<Wildcard> ref) {
    private static final String DOCKER = "docker://";
    private static final String GITHUB = "https://github.com/";

    /**
     * Reads a pattern.
     *
     * @throws InvalidTextException if it could cover no action of another repository
     */
    public static ActionPattern parse(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isWhitespace)) {
            throw new InvalidTextException("a pattern of actions holds no blank", 0);
        }
        if (text.startsWith("./") || text.startsWith("$/")) {
            throw new InvalidTextException("actions of the own repository are always allowed, so none is listed", 0);
        }
        UsedAction used = UsedAction.of(text);
        if (!text.equals("*") && !used.isImage() && !namesAny(used.location())) {
            throw new InvalidTextException(
                    "'" + text + "' covers no action; write owner/*, owner/name, owner/name@ref, a URL of such,"
                            + " docker://image, or *",
                    0);
        }
        boolean ofRepository = text.lastIndexOf('@') >= 0 && !used.isImage();
        return new ActionPattern(
                text,
                new Wildcard(location(used.location())),
                ofRepository ? Optional.of(new Wildcard(used.ref())) : Optional.empty());
    }

    /** Whether there is an owner before the slash, or a host where it is a URL. */
    private static boolean namesAny(String location) {
        int scheme = location.indexOf("://");
        int from = scheme < 0 ? 0 : scheme + "://".length();
        int slash = location.indexOf('/', from);
        return slash > from && slash < location.length() - 1;
    }

    /** Whether it covers an action or a called workflow. */
    public boolean covers(UsedAction action) {
        if (text.equals("*")) {
            return true;
        }
        if (ref.filter(pattern -> !pattern.covers(action.ref())).isPresent()) {
            return false;
        }
        String used = location(action.location());
        if (!action.isImage()) {
            return location.covers(used) || below().covers(used);
        }
        String undigested = used.substring(0, endBefore(used, '@'));
        return location.covers(used)
                || location.covers(undigested)
                || location.covers(undigested.substring(0, endBefore(undigested, ':')));
    }

    /** The folders of what is meant. */
    private Wildcard below() {
        return new Wildcard(location.text() + "/*");
    }

    /** Where the tag or digest of an image begins, which stands behind all its folders; its length if it has none. */
    private static int endBefore(String image, char mark) {
        int at = image.lastIndexOf(mark);
        return at > image.lastIndexOf('/') ? at : image.length();
    }

    private static String location(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        String location = lower.startsWith(GITHUB) ? lower.substring(GITHUB.length()) : lower;
        return location.endsWith(".git") && !location.startsWith(DOCKER)
                ? location.substring(0, location.length() - ".git".length())
                : location;
    }
}
