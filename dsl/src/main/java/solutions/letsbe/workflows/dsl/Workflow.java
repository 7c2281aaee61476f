package solutions.letsbe.workflows.dsl;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.value.Raw;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Zones;

/**
 * A workflow: what starts it and the jobs it runs. It becomes one file.
 *
 * @param <Z> the zone it runs in, and with it the repository it is generated into
 */
@Value.Immutable
public abstract class Workflow<Z extends AnyZone> {
    /** Where a workflow runs. */
    public enum Reach {
        /** In the repository that holds it. */
        REPOSITORY(".gitea/workflows"),
        /** In the repositories of the owner: a scoped workflow, since Gitea 1.27 (go-gitea/gitea#38154). */
        OWNER(".gitea/scoped_workflows");

        private final String folder;

        Reach(String folder) {
            this.folder = folder;
        }

        /** The folder of its file, from the repository's root. */
        public String folder() {
            return folder;
        }
    }

    /** The file's name without its ending. */
    public abstract String id();

    /** The title, part of every commit status; the id without one. Always written, since Gitea differs by version without it. */
    @Value.Default
    public String name() {
        return id();
    }

    /** The zone, kept at run time to be checked once more. */
    public abstract Class<? extends AnyZone> zone();

    /** Where it runs. */
    @Value.Default
    public Reach reach() {
        return Reach.REPOSITORY;
    }

    /** The title of a run; needs Gitea 1.25. */
    public abstract Optional<InputValue> runName();

    /** What starts it, in the order said. */
    public abstract List<Trigger> triggers();

    /** What the run's token may do; without it the repository's setting decides. */
    public abstract Optional<Permissions> permissions();

    /** Variables for all jobs. */
    public abstract Map<String, InputValue> env();

    /** What scripts do that say nothing else. */
    public abstract Optional<Defaults> defaults();

    /** Which other runs it does not run beside. */
    public abstract Optional<Concurrency> concurrency();

    /** The jobs, in the order said. */
    public abstract List<Job<?>> jobs();

    /** Why the workflow is there. */
    public abstract Optional<String> comment();

    /** What was said without a type. */
    public abstract List<Raw> raw();

    /** Where it was made; its innermost frame is the class that defines the workflow. */
    @Value.Auxiliary
    public abstract Location location();

    /** The file's name: the id and {@code .yml}. */
    public final String file() {
        return id() + ".yml";
    }

    /** Where its file stands, from the repository's root. */
    public final String path() {
        return reach().folder() + "/" + file();
    }

    /** The repository it is generated into; none for the default zone, which is the repository at hand. */
    public final Optional<String> repository() {
        return Zones.repository(zone());
    }
}
