package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The contexts that an expression can read on Gitea. */
public enum ContextName {
    /** The run and its event. */
    GITHUB,
    /** The same object as {@link #GITHUB}; only Gitea knows this spelling. */
    GITEA,
    /** Variables that {@code env} set. */
    ENV,
    /** Variables of the repository, its owner or the instance. */
    VARS,
    /** Secrets of the repository or its owner. */
    SECRETS,
    /** The job that runs. */
    JOB,
    /** The jobs of a reusable workflow, in its outputs. */
    JOBS,
    /** The steps that have run. */
    STEPS,
    /** The machine. */
    RUNNER,
    /** The matrix as a whole. */
    STRATEGY,
    /** The matrix's values. */
    MATRIX,
    /** The jobs that this one needs. */
    NEEDS,
    /** Inputs of a dispatch or a call. */
    INPUTS;

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The context of this name, in whatever case. */
    public static Optional<ContextName> of(String anyCase) {
        return Arrays.stream(values())
                .filter(context -> context.text().equals(anyCase.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
