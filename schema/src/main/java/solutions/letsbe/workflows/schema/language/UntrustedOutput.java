package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Locale;

/**
 * Outputs of an action that hold what a stranger wrote: names of changed files, a branch's name.
 *
 * <p>Source: the {@code action.yml} and README of each action, and CodeQL's models of actions (github/codeql,
 * {@code actions/ql/lib/ext/manual}). The name of a file can hold all that a shell acts on.
 *
 * @param action owner and name in lower case
 * @param ending how the outputs' names end, in lower case
 */
public record UntrustedOutput(String action, String ending) {
    /** The known ones. */
    public static final List<UntrustedOutput> ALL = List.of(
            new UntrustedOutput("dorny/paths-filter", "_files"),
            new UntrustedOutput("tj-actions/changed-files", "_files"),
            new UntrustedOutput("jitterbit/get-changed-files", ""),
            new UntrustedOutput("trilom/file-changes-action", "files"),
            new UntrustedOutput("tj-actions/branch-names", "head_ref_branch"),
            new UntrustedOutput("tj-actions/branch-names", "current_branch"),
            new UntrustedOutput("xt0rted/pull-request-comment-branch", "_ref"),
            new UntrustedOutput("alessbell/pull-request-comment-branch", "_ref"),
            new UntrustedOutput("peter-evans/find-comment", "comment-body"),
            new UntrustedOutput("actions-ecosystem/action-regex-match", "match"));

    /** Whether an output of an action is one of them. */
    public static boolean isUntrusted(UsedAction action, String output) {
        String repository = action.isOfRepository() ? action.repository() : "";
        return ALL.stream()
                .anyMatch(each -> each.action.equals(repository)
                        && output.toLowerCase(Locale.ROOT).endsWith(each.ending));
    }
}
