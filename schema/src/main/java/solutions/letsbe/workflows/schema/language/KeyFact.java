package solutions.letsbe.workflows.schema.language;

import java.util.List;
import java.util.Optional;

/**
 * What Gitea makes of one key of a workflow, or of one form of its value.
 *
 * @param path the key, from the top of the file; {@code *} stands for a name that the author invents and for an element of a list,
 *     as in {@code jobs.*.steps.*.if}
 * @param form the form of the value that this is about, such as {@code expression}; empty where it is about all forms
 * @param support whether it works, and from which versions on
 * @param consequence what happens, and what to do, where it does not work; one sentence without a full stop, empty where it
 *     always works
 * @param source where this is known from: a version, a file of Gitea's source, an issue, a page of its documentation
 */
public record KeyFact(String path, String form, Support support, String consequence, String source) {
    /** Whether something works. */
    public sealed interface Support {
        /** In all versions from Gitea 1.22 on. */
        record Always() implements Support {}

        /**
         * From these versions on, both of them where both are named.
         *
         * @param gitea the first server
         * @param runner the first runner
         * @param before what older ones do
         */
        record Since(Optional<GiteaVersion> gitea, Optional<RunnerVersion> runner, WithoutSupport before)
                implements Support {}

        /**
         * In all versions but some.
         *
         * @param from the first server that fails
         * @param until the first one after it that works again
         * @param meanwhile what those between them do
         */
        record Except(GiteaVersion from, GiteaVersion until, WithoutSupport meanwhile) implements Support {}

        /**
         * In no version, up to Gitea 28.
         *
         * @param instead what all of them do
         */
        record Never(WithoutSupport instead) implements Support {}
    }

    /**
     * The server from which on it works in all versions; empty where it works in all there are, where only the runner matters,
     * and where it works in none.
     */
    public Optional<GiteaVersion> sinceGitea() {
        if (support instanceof Support.Except except) {
            return Optional.of(except.until());
        }
        return support instanceof Support.Since since ? since.gitea() : Optional.empty();
    }

    /** The runner that has it first; empty where all have it, where only the server matters, and where none has it. */
    public Optional<RunnerVersion> sinceRunner() {
        return support instanceof Support.Since since ? since.runner() : Optional.empty();
    }

    /** What these versions do instead; empty where it works. */
    public Optional<WithoutSupport> failure(GiteaVersion gitea, RunnerVersion runner) {
        if (support instanceof Support.Never never) {
            return Optional.of(never.instead());
        }
        if (support instanceof Support.Except except
                && gitea.isAtLeast(except.from())
                && !gitea.isAtLeast(except.until())) {
            return Optional.of(except.meanwhile());
        }
        if (support instanceof Support.Since since
                && (since.gitea().filter(first -> !gitea.isAtLeast(first)).isPresent()
                        || since.runner()
                                .filter(first -> !runner.isAtLeast(first))
                                .isPresent())) {
            return Optional.of(since.before());
        }
        return Optional.empty();
    }

    /** Whether it works with these versions. */
    public boolean works(GiteaVersion gitea, RunnerVersion runner) {
        return failure(gitea, runner).isEmpty();
    }

    /** Whether the key at this path, given key by key, is the one that this is about. */
    public boolean isAbout(List<String> keys) {
        String[] parts = path.split("\\.", -1);
        if (parts.length != keys.size()) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("*") && !parts[i].equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}
