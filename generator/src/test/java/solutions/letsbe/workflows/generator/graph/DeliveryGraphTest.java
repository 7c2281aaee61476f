package solutions.letsbe.workflows.generator.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.dsl.protection.Protections.branch;
import static solutions.letsbe.workflows.dsl.protection.Protections.protect;

import java.util.List;
import org.junit.jupiter.api.Test;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.protection.StatusContext;
import solutions.letsbe.workflows.dsl.protection.StatusEvent;

class DeliveryGraphTest {
    private static String drawn(Delivery delivery) {
        return MermaidPrinter.print(DeliveryGraph.of("x", delivery));
    }

    @Test
    void aGateIsWhatProtectsTheBranch() {
        Delivery shop = Shop.delivery();
        Delivery guarded = new Delivery(
                shop.workflows(),
                List.of(protect("shop")
                        .branches(
                                branch("main")
                                        .requires(StatusContext.of(
                                                shop.workflows().get(0), "required", StatusEvent.PULL_REQUEST))
                                        .approvals(2),
                                branch("**"))
                        .build()));
        assertThat(drawn(shop)).contains("merge into main<br/>2 required checks\"");
        assertThat(drawn(guarded))
                .contains("merge into main<br/>2 approvals<br/>1 required check\"")
                // The till's review is not asked for, so it is no longer one with the cart's.
                .contains("workflow_cart_review --> gate_shop_main")
                .doesNotContain("workflow_till_review --> gate_shop_main");
    }

    @Test
    void workflowsThatDoTheSameShareANode() {
        assertThat(drawn(Shop.delivery()))
                .contains(
                        "[\"Review of the cart<br/>Review of the till\"]",
                        "[\"Build of the cart<br/>Build of the till\"]");
    }

    @Test
    void evidenceLeadsToTheMergeThatWaitsForItAndStandsInWhatVerifiesItOnceMore() {
        assertThat(drawn(Shop.delivery()))
                .contains("evidence_test_summary -.->|\"verified\"| workflow_verify_live")
                .contains("workflow_deploy_live[\"deploy-live<br/>verifies signature, test<br/>summary\"]")
                .contains("evidence_signature -.->|\"verified\"| environment_play")
                .doesNotContain(
                        "| environment_live\n  evidence", "evidence_test_summary -.->|\"verified\"| environment_live");
    }

    @Test
    void aRepositoryThatTheWayDoesNotTouchIsLeftOut() {
        List<solutions.letsbe.workflows.dsl.Workflow<?>> more =
                new java.util.ArrayList<>(Shop.delivery().workflows());
        more.add(Shop.aside());
        assertThat(drawn(new Delivery(more))).isEqualTo(drawn(Shop.delivery()));
        assertThat(drawn(new Delivery(List.of(Shop.aside())))).contains("subgraph repository_aside");
    }
}
