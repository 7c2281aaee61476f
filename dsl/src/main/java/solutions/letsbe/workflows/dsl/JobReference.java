package solutions.letsbe.workflows.dsl;

import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.Location;

/**
 * The identity of a job, which exists before the job is built, so that its outputs can be read from the moment they are
 * declared.
 */
public final class JobReference implements Origin {
    private final String id;
    private final Location location;
    private boolean built;

    JobReference(String id, Location location) {
        this.id = id;
        this.location = location;
    }

    /** The job's id. */
    public String id() {
        return id;
    }

    /** Where the job was made. */
    public Location location() {
        return location;
    }

    /**
     * Whether {@code build()} has been called. A job that reads one which is not built yet could be part of a circle, so it
     * is refused; that is why no circle can be written.
     */
    boolean isBuilt() {
        return built;
    }

    void markBuilt() {
        built = true;
    }

    @Override
    public String toString() {
        return id;
    }
}
