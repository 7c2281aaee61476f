package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** What a step has verified once the next one runs. */
final class Verified {
    private Verified() {}

    /** The evidence; none for a step that may be skipped, or whose failure is passed over. */
    static List<Evidence> by(Step<?> step) {
        if (step.settings().condition().isPresent()
                || step.settings().continueOnError().isPresent()) {
            return List.of();
        }
        List<Evidence> evidence = new ArrayList<>();
        for (Purpose purpose : step.settings().purposes()) {
            if (purpose instanceof Purpose.Verifies verifies) {
                evidence.addAll(verifies.evidence());
            }
        }
        return evidence;
    }
}
