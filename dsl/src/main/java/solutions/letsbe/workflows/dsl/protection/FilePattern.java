package solutions.letsbe.workflows.dsl.protection;

import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * A pattern for files that a rule protects. Gitea writes the patterns of a rule as one text with {@code ;} between them, drops
 * one that it cannot read with a line in its log, and separates at {@code .} and {@code /} alike
 * ({@code models/git/protected_branch.go}).
 */
final class FilePattern {
    private FilePattern() {}

    /** The pattern, once it is known to match what it seems to. */
    static String checked(String pattern) {
        if (!pattern.equals(pattern.strip()) || pattern.indexOf(';') >= 0 || pattern.indexOf('\n') >= 0) {
            throw refused(
                    pattern, "blanks at its ends and ';' separate patterns; give each one as an argument of its own");
        }
        if (pattern.startsWith("/") || pattern.startsWith("./")) {
            throw refused(
                    pattern,
                    "paths are compared from the top of the repository; leave out what stands before the first name");
        }
        if (pattern.endsWith("/")) {
            throw refused(pattern, "only files are compared, and no file ends with '/'; write '" + pattern + "**'");
        }
        Glob.of(pattern, Glob.Kind.FILE);
        if (pattern.equals("*") || pattern.endsWith("/*")) {
            String folder = pattern.substring(0, pattern.length() - 1);
            int top = folder.indexOf('/', 1);
            throw refused(
                    pattern,
                    "'*' stops at a dot as it does at a slash, so no file with an ending is protected; write '"
                            + (top < 0 ? folder : folder.substring(0, top + 1)) + "**'");
        }
        return pattern;
    }

    private static InvalidWorkflowException refused(String pattern, String why) {
        return new InvalidWorkflowException(
                Location.here(), "the pattern '" + pattern + "' protects other files than it seems to: " + why);
    }
}
