package solutions.letsbe.workflows.dsl.zone;

/**
 * A zone whose jobs may read secrets. Without it no {@link Secret} of the zone can be named.
 *
 * <p>It cannot be joined with {@link Checks}: their two methods differ in their result alone, so no type has both.
 */
public interface HoldsSecrets {
    /** Keeps this apart from {@link Checks}; nobody implements a zone, so nobody calls it. */
    HoldsSecrets secrets();
}
