package solutions.letsbe.pipelines.deploy;

import java.time.Duration;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.workflows.dsl.purpose.Evidence;

/**
 * Evidence that a digest needs before an environment takes it.
 *
 * @param evidence what kind it is
 * @param word how the scripts are told: {@code signature}, {@code provenance}, or {@code ENVIRONMENT/SUITE[:MAX-AGE[:MIN-HEALTHY]]}
 *     in seconds, both limits included
 */
public record Need(Evidence evidence, String word) {
    /** A signature by a key for images. */
    public static final Need SIGNATURE = new Need(EvidenceKinds.SIGNATURE, "signature");

    /** The provenance, of the monorepo's main or a hotfix branch. */
    public static final Need PROVENANCE = new Need(EvidenceKinds.PROVENANCE, "provenance");

    /** What another environment says of the same digest, however old. */
    public static Need summary(Evidence evidence, String environment, String suite) {
        return new Need(evidence, environment + "/" + suite);
    }

    /** The same, at most so old: exactly that is fine, a second more is not. */
    public Need atMost(Duration age) {
        return new Need(evidence, word + ":" + age.toSeconds());
    }

    /** The same, of a digest that had been healthy for so long when it was looked at: exactly that is fine, a second less is not. */
    public Need healthyFor(Duration time) {
        return new Need(evidence, word + ":" + time.toSeconds());
    }
}
