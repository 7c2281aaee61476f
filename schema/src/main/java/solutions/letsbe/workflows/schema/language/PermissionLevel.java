package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a job's token may do within a {@link PermissionScope}. Any other word is read as {@code none} and reported nowhere.
 *
 * <p>Source: {@code services/actions/permission_parser.go} of Gitea 1.26 to 28 (go-gitea/gitea#36173).
 */
public enum PermissionLevel {
    /** Nothing; also for every scope that a declared {@code permissions} leaves out. */
    NONE("none"),
    /** To read. */
    READ("read"),
    /** To read and to write. */
    WRITE("write");

    private final String text;

    PermissionLevel(String text) {
        this.text = text;
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** How {@code permissions} as a whole says it for all scopes: {@code read-all}, {@code write-all}; empty for none. */
    public Optional<String> shorthand() {
        return this == NONE ? Optional.empty() : Optional.of(text + "-all");
    }

    /** The level that is written so. */
    public static Optional<PermissionLevel> of(String text) {
        return Arrays.stream(values()).filter(level -> level.text.equals(text)).findFirst();
    }
}
