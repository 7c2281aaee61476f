package solutions.letsbe.workflows.dsl.zone;

/** A zone whose jobs may read secrets. Without it no {@link Secret} of the zone can be named. */
public interface HoldsSecrets {}
