package solutions.letsbe.workflows.dsl.delivery;

import solutions.letsbe.workflows.dsl.location.Location;

/**
 * Where a delivery is not as a policy wants it.
 *
 * @param location the Java line that is to be changed
 * @param problem what is wrong, one sentence without a full stop
 * @param remedy what to do, one sentence without a full stop
 */
public record Violation(Location location, String problem, String remedy) {}
