package solutions.letsbe.workflows.generator.files;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of one file.
 *
 * @param path where it stands
 * @param kind what becomes of it
 * @param before its text now, if it is there
 * @param after the file as the Java says it, if it says one
 */
public record FileChange(Path path, Kind kind, Optional<String> before, Optional<GeneratedFile> after) {
    /** What becomes of a file. */
    public enum Kind {
        /** It is not there yet. */
        CREATED,
        /** Its bytes differ. */
        CHANGED,
        /** It is as it should be. */
        UNCHANGED,
        /** It has our header and no Java says it any more. */
        REMOVED
    }
}
