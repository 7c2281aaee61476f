package solutions.letsbe.workflows.schema.language;

import java.util.Locale;

/** What narrows an event down. */
public enum EventFilter {
    /** Activity types. */
    TYPES,
    /** Branches. */
    BRANCHES,
    /** All branches but these. */
    BRANCHES_IGNORE,
    /** Tags. */
    TAGS,
    /** All tags but these. */
    TAGS_IGNORE,
    /** Changed paths. */
    PATHS,
    /** Changed paths, but for these. */
    PATHS_IGNORE,
    /** Workflows by name or file. */
    WORKFLOWS;

    /** The key in the YAML. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
