package solutions.letsbe.pipelines.cipolicy;

import static solutions.letsbe.workflows.dsl.Gitea.step;

import solutions.letsbe.pipelines.actions.Checkout;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** The content of {@code ci-policy} for a job of its trusted zone: always what its main branch says, whatever ref was dispatched. */
final class PolicySource {
    private PolicySource() {}

    /** With its history, which tells what was approved when. */
    static ActionStep<AnyZone, Checkout.Outputs> withHistory() {
        return step(Checkout.builder()
                        .ref("main")
                        .fetchDepth(0)
                        .persistCredentials(false)
                        .build())
                .name("Keys, approvals and scripts of main");
    }
}
