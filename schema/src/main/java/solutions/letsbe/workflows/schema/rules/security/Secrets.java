package solutions.letsbe.workflows.schema.rules.security;

import solutions.letsbe.workflows.schema.dataflow.ContextPath;

/** What is secret. */
final class Secrets {
    private Secrets() {}

    /** Whether a path reads one secret, the token of the job among them. */
    static boolean isSecret(ContextPath path) {
        return path.context().equals("secrets") && path.length() == 2
                || path.text().equals("github.token");
    }
}
