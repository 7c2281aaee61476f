package solutions.letsbe.workflows.schema.rules.script;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.schema.expression.Span;

/**
 * A redirection into one of the files through which a script speaks to the runner.
 *
 * @param name which one: {@code OUTPUT}, {@code ENV}, {@code PATH}, {@code STATE}, {@code STEP_SUMMARY}
 * @param appends whether what stands in the file stays
 * @param isQuoted whether the name of the file is one word whatever it holds
 * @param span from the redirection to the end of the variable
 */
record EnvFile(String name, boolean appends, boolean isQuoted, Span span) {
    private static final List<String> NAMES = List.of("OUTPUT", "ENV", "PATH", "STATE", "STEP_SUMMARY");
    private static final List<String> PREFIXES = List.of("GITHUB_", "GITEA_");

    private static final int MOST = 100;

    /** The first 100 redirections of a script, in its order. */
    static List<EnvFile> in(String script) {
        List<EnvFile> found = new ArrayList<>();
        for (int at = script.indexOf('>'); at >= 0 && found.size() < MOST; at = script.indexOf('>', at + 1)) {
            int from = at;
            boolean appends = script.startsWith(">>", at);
            at += appends ? 1 : 0;
            int next = at + 1;
            while (next < script.length() && script.charAt(next) == ' ') {
                next++;
            }
            boolean isQuoted = script.startsWith("\"", next);
            next += isQuoted ? 1 : 0;
            if (!script.startsWith("$", next)) {
                continue;
            }
            next += script.startsWith("${", next) ? 2 : 1;
            int end = next;
            while (end < script.length() && (script.charAt(end) == '_' || Character.isLetter(script.charAt(end)))) {
                end++;
            }
            String variable = script.substring(next, end);
            for (String prefix : PREFIXES) {
                if (variable.startsWith(prefix) && NAMES.contains(variable.substring(prefix.length()))) {
                    found.add(new EnvFile(variable.substring(prefix.length()), appends, isQuoted, new Span(from, end)));
                }
            }
        }
        return found;
    }
}
