package solutions.letsbe.workflows.generator.files;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words at the head of every file that is generated. They stand in a comment of the file's language, before everything but a
 * line that must come first, as a script's {@code #!}; in JSON, which has no comments, in a first member called {@code "//"}.
 *
 * @param source what the file is made from: a Java class, or a script on the class path
 * @param owner who may remove the file once nothing makes it any more: the package of the provider
 */
public record GeneratedHeader(String source, String owner) {
    private static final Pattern FIRST_LINE = Pattern.compile(
            "(?:# |<!-- | *\"//\": \")Generated from ([\\w.$/-]+) \\(owner ([\\w.$]+)\\)\\. Do not edit\\..*");

    /** How far down the header may begin: after a script's first line, or a JSON object's brace. */
    private static final int LINES_BEFORE = 1;

    /** The lines, without the signs of a comment. */
    public List<String> lines() {
        return List.of(
                "Generated from " + source + " (owner " + owner + "). Do not edit.",
                "Change " + (source.contains("/") ? "that file" : "the Java")
                        + " and run `./gitea-workflows generate`.");
    }

    /** The header of a file, if it has one: only files that have one are ever changed or removed. */
    public static Optional<GeneratedHeader> read(String text) {
        return text.lines()
                .limit(LINES_BEFORE + 1L)
                .map(FIRST_LINE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> new GeneratedHeader(matcher.group(1), matcher.group(2)))
                .findFirst();
    }
}
