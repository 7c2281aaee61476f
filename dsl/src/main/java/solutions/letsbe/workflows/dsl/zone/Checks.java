package solutions.letsbe.workflows.dsl.zone;

/**
 * A zone that runs code nobody has approved: pull requests. It has no secret, its runners are those for untrusted code, and
 * {@code build()} refuses every permission to write.
 */
public interface Checks extends AnyZone {
    /** Keeps this apart from {@link HoldsSecrets}; nobody implements a zone, so nobody calls it. */
    Checks secrets();
}
