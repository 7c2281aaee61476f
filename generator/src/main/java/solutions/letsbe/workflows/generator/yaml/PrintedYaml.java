package solutions.letsbe.workflows.generator.yaml;

import java.util.List;
import solutions.letsbe.workflows.generator.tree.Origin;

/**
 * A YAML text, and where its lines come from.
 *
 * @param text the text, lines ended by a line feed
 * @param lines the lines that begin a part with a known origin, in order
 */
public record PrintedYaml(String text, List<MappedLine> lines) {
    /**
     * A line and where it was made.
     *
     * @param line the line, counted from 1
     * @param origin where in Java
     */
    public record MappedLine(int line, Origin origin) {}
}
