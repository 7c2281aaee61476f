package solutions.letsbe.workflows.schema.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import solutions.letsbe.workflows.schema.finding.Excerpt;

/**
 * What stopped the YAML parser, for people who do not know its grammar.
 *
 * @param message what is wrong
 * @param hint what people mostly did who got here
 */
record SyntaxWords(String message, Optional<String> hint) {
    static SyntaxWords of(MarkedYamlEngineException thrown) {
        String problem = Optional.ofNullable(thrown.getProblem()).orElse("");
        String context = Optional.ofNullable(thrown.getContext()).orElse("");
        String since = thrown.getContextMark()
                .map(mark -> " on line " + (mark.getLine() + 1))
                .orElse("");
        if (problem.startsWith("mapping values are not allowed")) {
            return new SyntaxWords(
                    "a ':' cannot stand here", "a text that holds ': ' needs quotes; else look at the indentation");
        }
        if (problem.startsWith("sequence entries are not allowed")) {
            return new SyntaxWords("a '-' cannot stand here", "a list begins on a line of its own");
        }
        if (problem.contains("TAB")) {
            return new SyntaxWords("a tab cannot indent", "indent with blanks");
        }
        if (problem.contains("that cannot start any token")) {
            return new SyntaxWords("a text cannot begin with " + quoted(problem), "put it in quotes");
        }
        if (problem.startsWith("mapping keys are not allowed")) {
            return new SyntaxWords("a '?' cannot stand here", "a text that begins with '? ' needs quotes");
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return new SyntaxWords(
                    "a line that begins with '%' cannot stand here", "a text that begins with '%' needs quotes");
        }
        if (problem.startsWith("expected '<document start>'")) {
            return new SyntaxWords(
                    "this does not belong to what stands before it",
                    "look at the indentation, and for a key without ':'");
        }
        if (context.contains("an alias")) {
            return new SyntaxWords(
                    "after '*' stands the name of an anchor", "a text that begins with '*' needs quotes");
        }
        if (context.contains("an anchor")) {
            return new SyntaxWords(
                    "after '&' stands the name of an anchor", "a text that begins with '&' needs quotes");
        }
        if (context.contains("a tag") || problem.startsWith("found undefined tag handle")) {
            return new SyntaxWords("after '!' stands a tag", "a text that begins with '!' needs quotes");
        }
        if (context.contains("double-quoted scalar")) {
            return new SyntaxWords(
                    "this is no escape that a text in double quotes can have",
                    "write '\\\\' for one '\\', or use single quotes");
        }
        if (context.contains("quoted scalar")) {
            return new SyntaxWords("the quote that opens" + since + " is never closed", "close it");
        }
        if (context.contains("flow sequence")) {
            return new SyntaxWords("the '[' that opens" + since + " is not closed before this", "close it with ']'");
        }
        if (context.contains("flow mapping")) {
            return new SyntaxWords("the '{' that opens" + since + " is not closed before this", "close it with '}'");
        }
        if (context.contains("block scalar")) {
            return new SyntaxWords(
                    "after '|' and '>' stand only '-', '+' and a digit", "begin the text on the next line");
        }
        if (problem.startsWith("expected the node content")) {
            return new SyntaxWords("a value should stand before this", "put a text that begins so in quotes");
        }
        if (problem.startsWith("expected <block end>")) {
            return new SyntaxWords(
                    "this does not belong to what begins" + since,
                    "look at the indentation, and at what stands behind a quote that closes");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new SyntaxWords("a key without ':' stands here", "write ': ' after it, or look at the indentation");
        }
        return new SyntaxWords("this is no YAML: " + Excerpt.of(problem), Optional.empty());
    }

    private SyntaxWords(String message, String hint) {
        this(message, Optional.of(hint));
    }

    private static String quoted(String problem) {
        int open = problem.indexOf('\'');
        int close = problem.indexOf('\'', open + 2);
        return open >= 0 && close > open ? problem.substring(open, close + 1) : "this character";
    }
}
