package solutions.letsbe.workflows.generator.files;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first lines of every file that is generated.
 *
 * @param className the Java class that defines the workflow
 * @param owner who may remove the file once the class no longer defines it: the package of the provider
 */
public record GeneratedHeader(String className, String owner) {
    private static final Pattern FIRST_LINE =
            Pattern.compile("# Generated from ([\\w.$]+) \\(owner ([\\w.$]+)\\)\\. Do not edit\\.");

    /** The lines, without their {@code #}. */
    public List<String> lines() {
        return List.of(
                "Generated from " + className + " (owner " + owner + "). Do not edit.",
                "Change the Java and run `./gitea-workflows generate`.");
    }

    /** The header of a file, if it has one: only files that have one are ever changed or removed. */
    public static Optional<GeneratedHeader> read(String text) {
        Matcher matcher = FIRST_LINE.matcher(text.lines().findFirst().orElse(""));
        return matcher.matches()
                ? Optional.of(new GeneratedHeader(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
