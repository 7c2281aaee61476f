package solutions.letsbe.workflows.schema.rules.script;

import java.util.List;
import solutions.letsbe.workflows.schema.expression.Span;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.syntax.SourceText;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The script of a step, as a shell would read it if its expressions were words.
 *
 * @param file the file, as it was named
 * @param source the text of the file
 * @param run where the script stands
 * @param shell who reads it
 * @param stopsOnError whether the first command that fails ends it, as the runner asks of the shells that it knows by name
 * @param text the script, each expression replaced by as many {@code _}
 * @param holes where the expressions stood, from left to right
 */
public record Script(
        String file,
        SourceText source,
        YamlNode.Scalar run,
        ScriptShell shell,
        boolean stopsOnError,
        String text,
        List<Span> holes) {
    /** Copies the list. */
    public Script {
        holes = List.copyOf(holes);
    }

    /** Where a character of the text stands in the file; an offset in UTF-16 units, which is taken as the end where it is larger. */
    public Position position(int offset) {
        return source.position(run, offset);
    }

    /** Whether an expression stood anywhere from one offset to another, exclusive. */
    public boolean hasHole(int from, int to) {
        return holes.stream().anyMatch(hole -> hole.start() < to && hole.end() > from);
    }
}
