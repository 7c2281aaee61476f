package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.step;

import solutions.letsbe.pipelines.actions.Checkout;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** The code under test. The token never stays behind in the checkout, where scripts of a pull request could read it. */
public final class Source {
    private Source() {}

    /** The commit alone. */
    public static ActionStep<AnyZone, Checkout.Outputs> checkout() {
        return step(Checkout.builder().persistCredentials(false).build());
    }

    /** The commit with all that came before, to compare it with. */
    public static ActionStep<AnyZone, Checkout.Outputs> withHistory() {
        return step(Checkout.builder().fetchDepth(0).persistCredentials(false).build());
    }
}
