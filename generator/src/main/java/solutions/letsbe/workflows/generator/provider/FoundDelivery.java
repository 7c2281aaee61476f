package solutions.letsbe.workflows.generator.provider;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;

/**
 * All that the providers say.
 *
 * @param workflows the workflows, by the name of the provider and then as it lists them
 * @param protections what protects the repositories, in the same order
 * @param policies the policies that the delivery is held against, in the same order
 * @param pages the pages that are written of it, in the same order
 */
public record FoundDelivery(
        List<FoundWorkflow> workflows,
        List<FoundProtection> protections,
        List<Policy> policies,
        List<FoundPage> pages) {
    /** Copies the lists. */
    public FoundDelivery {
        workflows = List.copyOf(workflows);
        protections = List.copyOf(protections);
        policies = List.copyOf(policies);
        pages = List.copyOf(pages);
    }

    /** The delivery without who said what. */
    public Delivery delivery() {
        List<Workflow<?>> all = new ArrayList<>();
        workflows.forEach(found -> all.add(found.workflow()));
        return new Delivery(
                all, protections.stream().map(FoundProtection::protection).toList());
    }

    /** Where the delivery is not as its policies want it, policy by policy. */
    public List<BrokenPolicy> brokenPolicies() {
        Delivery delivery = delivery();
        List<BrokenPolicy> broken = new ArrayList<>();
        for (Policy policy : policies) {
            WorkflowSearch.guarded("the policy " + policy.name(), () -> policy.violations(delivery))
                    .forEach(violation -> broken.add(new BrokenPolicy(policy, violation)));
        }
        return broken;
    }
}
