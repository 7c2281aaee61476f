package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.FilterPattern;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A list of patterns under {@code branches}, {@code paths} and their like. One that Gitea cannot read makes the whole list match
 * nothing.
 *
 * <p>Source: {@code Skip} and {@code Filter} of {@code workflowpattern}, Gitea 1.22 to 28: in a list of what counts the last
 * pattern that matches decides, and one name that counts is enough; in a list of what does not, the first decides, and one name
 * that is not listed is enough.
 */
final class PatternFilter {
    private final Optional<List<FilterPattern>> patterns;

    private PatternFilter(Optional<List<FilterPattern>> patterns) {
        this.patterns = patterns;
    }

    /** The patterns as they are written. */
    static PatternFilter of(List<YamlNode.Scalar> written) {
        List<FilterPattern> patterns = new ArrayList<>();
        for (YamlNode.Scalar each : written) {
            try {
                // The other kinds also refuse what no branch or path is like, which Gitea reads all the same.
                patterns.add(FilterPattern.parse(each.text(), FilterPattern.Kind.NAME));
            } catch (InvalidTextException e) {
                return new PatternFilter(Optional.empty());
            }
        }
        return new PatternFilter(Optional.of(patterns));
    }

    /** Whether Gitea can read all of them. */
    boolean isReadable() {
        return patterns.isPresent();
    }

    /** As a list of what counts: whether one of the names does. */
    boolean takes(List<String> names) {
        return patterns.filter(list -> list.isEmpty() || names.stream().anyMatch(name -> isTaken(list, name)))
                .isPresent();
    }

    /** As a list of what does not count: whether one of the names does all the same. */
    boolean leaves(List<String> names) {
        return patterns.filter(list -> list.isEmpty() || names.stream().anyMatch(name -> !isListed(list, name)))
                .isPresent();
    }

    private static boolean isTaken(List<FilterPattern> list, String name) {
        boolean taken = false;
        for (FilterPattern pattern : list) {
            if (pattern.matches(name)) {
                taken = !pattern.isNegative();
            }
        }
        return taken;
    }

    private static boolean isListed(List<FilterPattern> list, String name) {
        return list.stream().anyMatch(pattern -> pattern.matches(name) != pattern.isNegative());
    }
}
