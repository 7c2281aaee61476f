package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an action runs on: {@code runs.using} of its {@code action.yml}.
 *
 * <p>Source: act fork 0.259.1 to 0.261.10, runner 1.0 to 3.3.
 */
public enum ActionRuntime {
    /** Node 12; still run on Gitea, with whatever node the image has. */
    NODE12,
    /** Node 16; still run on Gitea, with whatever node the image has. */
    NODE16,
    /** Node 20. */
    NODE20,
    /** Node 24; since runner 0.4. */
    NODE24,
    /** A container. */
    DOCKER,
    /** Steps. */
    COMPOSITE,
    /** A Go program that the runner builds; only Gitea has it. */
    GO;

    /** How it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The runner that has it first; empty where all have it. */
    public Optional<RunnerVersion> since() {
        return this == NODE24 ? Optional.of(new RunnerVersion(0, 4, 0)) : Optional.empty();
    }

    /** Whether GitHub lacks it. */
    public boolean isGiteaOnly() {
        return this == GO;
    }

    /** The runtime that is written so. */
    public static Optional<ActionRuntime> of(String text) {
        return Arrays.stream(values())
                .filter(runtime -> runtime.text().equals(text))
                .findFirst();
    }
}
