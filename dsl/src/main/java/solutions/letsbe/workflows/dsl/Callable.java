package solutions.letsbe.workflows.dsl;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * A workflow that can be called, with what it takes and gives.
 *
 * @param <Z> the zone that its jobs run in
 */
public final class Callable<Z extends AnyZone> {
    /** {@code modules/actions/jobparser/uses.go} in Gitea 1.27. */
    private static final Pattern REMOTE = Pattern.compile("(?:https?://[^/\\s@]+/)?[-.\\w]+/[-.\\w]+/[^@]+\\.ya?ml");

    private static final Pattern OWN = Pattern.compile("(?:[^/@\\s]+/)+[^/@\\s]+\\.ya?ml");

    private final Class<? extends AnyZone> zone;
    private final String uses;
    private final WorkflowCallTrigger trigger;

    private Callable(Class<? extends AnyZone> zone, String uses, WorkflowCallTrigger trigger) {
        this.zone = zone;
        this.uses = uses;
        this.trigger = trigger;
    }

    static <Z extends AnyZone> Callable<Z> local(
            Class<? extends AnyZone> zone, String path, WorkflowCallTrigger trigger) {
        return new Callable<>(zone, "./" + path, trigger);
    }

    /**
     * A workflow of another repository of the same instance.
     *
     * @param path {@code owner/name/.gitea/workflows/file.yml}, or the same below the URL of this instance: since Gitea 1.27
     *     no other is called
     * @param ref a commit, tag or branch of it
     * @param trigger what it takes and gives
     */
    static <Z extends AnyZone> Callable<Z> remote(Class<Z> zone, String path, String ref, WorkflowCallTrigger trigger) {
        if (!REMOTE.matcher(path).matches()) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + path + "' is no workflow: write owner/name/.gitea/workflows/file.yml, without @");
        }
        if (!ref.matches("[\\w./-]+")) {
            throw new InvalidWorkflowException(Location.here(), "'" + ref + "' is no commit, tag or branch");
        }
        return new Callable<>(zone, path + "@" + ref, trigger);
    }

    /** A workflow that was written by hand, by its path from the root of this repository. */
    static <Z extends AnyZone> Callable<Z> byHand(Class<Z> zone, String path, WorkflowCallTrigger trigger) {
        if (!OWN.matcher(path).matches()
                || Path.of(path).startsWith("..")
                || !Path.of(path).normalize().toString().equals(path)) {
            throw new InvalidWorkflowException(
                    Location.here(),
                    "'" + path + "' is no workflow of this repository: write .gitea/workflows/file.yml");
        }
        return new Callable<>(zone, "./" + path, trigger);
    }

    /** The zone that its jobs run in. */
    public Class<? extends AnyZone> zone() {
        return zone;
    }

    /** The value of {@code uses} in the YAML. */
    public String uses() {
        return uses;
    }

    /** What it takes and gives. */
    public WorkflowCallTrigger trigger() {
        return trigger;
    }

    /** Equal to another that says the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Callable<?> that
                && zone.equals(that.zone)
                && uses.equals(that.uses)
                && trigger.equals(that.trigger);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, uses, trigger);
    }

    /** The {@code uses} of a call. */
    @Override
    public String toString() {
        return uses;
    }
}
