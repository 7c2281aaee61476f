package solutions.letsbe.pipelines.deploy;

import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * How a job gets the private key that reaches an environment's hosts.
 *
 * <p>Whatever the source, the key stands in {@code $RUNNER_TEMP/deploy-key} between the two steps, readable for its owner alone,
 * and the steps between them name no secret for it.
 *
 * @param <Z> the zone whose jobs may get it
 */
public interface DeployCredentials<Z extends AnyZone> {
    /** Puts the key into place, or fails. */
    Step<? super Z> obtain();

    /** Takes it away, also after a failure. */
    Step<? super Z> release();
}
