package solutions.letsbe.workflows.schema.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contexts that an expression can read on Gitea. Another name is an error there, while a property that a context lacks is
 * just empty. Source: the expression interpreters of Gitea 1.22 to 28 ({@code modules/actions/jobparser}) and of the runner up
 * to 3.3.
 */
public enum ContextName {
    /** The run and its event. */
    GITHUB("github"),
    /** The same object as {@link #GITHUB}; only Gitea knows this spelling. */
    GITEA("gitea"),
    /** Variables that {@code env} set. */
    ENV("env"),
    /** Variables of the repository, its owner or the instance. */
    VARS("vars"),
    /** Secrets of the repository or its owner. */
    SECRETS("secrets"),
    /** The job that runs. */
    JOB("job"),
    /** The jobs of a reusable workflow, in its outputs. */
    JOBS("jobs"),
    /** The steps that have run. */
    STEPS("steps"),
    /** The machine. */
    RUNNER("runner"),
    /** The matrix as a whole. */
    STRATEGY("strategy"),
    /** The matrix's values. */
    MATRIX("matrix"),
    /** The jobs that this one needs. */
    NEEDS("needs"),
    /** Inputs of a dispatch or a call. */
    INPUTS("inputs");

    private static final Map<String, ContextName> BY_TEXT =
            Stream.of(values()).collect(Collectors.toMap(ContextName::text, each -> each));

    private final String text;

    ContextName(String text) {
        this.text = text;
    }

    /** How it is written. */
    public String text() {
        return text;
    }

    /** The context of this name, in whatever case; empty for a name that Gitea does not know. */
    public static Optional<ContextName> of(String anyCase) {
        return Optional.ofNullable(BY_TEXT.get(anyCase.toLowerCase(Locale.ROOT)));
    }
}
