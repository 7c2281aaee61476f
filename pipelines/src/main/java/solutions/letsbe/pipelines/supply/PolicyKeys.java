package solutions.letsbe.pipelines.supply;

import static solutions.letsbe.workflows.dsl.Gitea.step;

import solutions.letsbe.pipelines.actions.Checkout;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** The public keys that signatures of images are verified with. They stand in {@code ci-policy}, which members may read and few may change. */
public final class PolicyKeys {
    private PolicyKeys() {}

    /** Where {@link #checkout} puts them: the value of {@code KEYS}. */
    public static final String FOLDER = "ci-policy/keys/images";

    /** Fetches them from the head of main, into the workspace. */
    public static ActionStep<AnyZone, Checkout.Outputs> checkout() {
        return step(Checkout.builder()
                        .repository("letsbe/ci-policy")
                        .ref("main")
                        .path("ci-policy")
                        .sparseCheckout("keys/images")
                        .persistCredentials(false)
                        .build())
                .name("Fetch the public keys");
    }
}
