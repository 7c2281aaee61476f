package solutions.letsbe.workflows.dsl.zone;

/** The zone of everything for which no zone is said: one repository, plain runner labels, plain secrets. */
public interface DefaultZone extends AnyZone, HoldsSecrets {}
