package solutions.letsbe.workflows.generator.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/**
 * What a workflow does beyond its own runs.
 *
 * @param attests the evidence that it signs
 * @param verifies the evidence without which it fails, apart from what stands before an environment
 * @param environments each environment that it deploys to, and the evidence without which nothing goes there
 * @param requests the workflows that it asks to run
 * @param proposes the repositories that it opens pull requests for
 * @param calls the value of {@code uses} of each workflow that it calls
 */
record WorkflowEffects(
        Set<Evidence> attests,
        Set<Evidence> verifies,
        Map<String, Set<Evidence>> environments,
        Set<Purpose.Requests> requests,
        Set<String> proposes,
        Set<String> calls) {
    static WorkflowEffects of(Workflow<?> workflow) {
        WorkflowEffects effects = new WorkflowEffects(
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        Set<Evidence> beforeDeploys = new LinkedHashSet<>();
        Map<String, Set<Evidence>> verifiedUpTo = new LinkedHashMap<>();
        for (Job<?> job : workflow.jobs()) {
            Set<Evidence> verified = new LinkedHashSet<>();
            // A job stands behind all that it needs, so what they need is known by now.
            job.needs().forEach(needed -> verified.addAll(verifiedUpTo.getOrDefault(needed, new LinkedHashSet<>())));
            Set<Evidence> own = JobEffects.verified(job);
            verified.addAll(own);
            verifiedUpTo.put(job.id(), verified);
            effects.attests.addAll(JobEffects.attested(job));
            effects.verifies.addAll(own);
            for (Purpose.Deploys deploys : JobEffects.purposes(job, Purpose.Deploys.class)) {
                Objects.requireNonNull(effects.environments.computeIfAbsent(
                                deploys.environment(), name -> new LinkedHashSet<>()))
                        .addAll(verified);
                beforeDeploys.addAll(verified);
            }
            effects.requests.addAll(JobEffects.purposes(job, Purpose.Requests.class));
            JobEffects.purposes(job, Purpose.Proposes.class)
                    .forEach(proposes -> effects.proposes.add(proposes.repository()));
            if (job.body() instanceof JobBody.Call call) {
                effects.calls.add(call.callable().uses());
            }
        }
        effects.verifies.removeAll(beforeDeploys);
        return effects;
    }
}
