package solutions.letsbe.workflows.generator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.value.InputValue;

/** The picture of one workflow: its jobs in their order, and what they verify, sign, deploy and ask for. */
public final class WorkflowGraph {
    private final GraphBuilder graph;
    private final Map<String, String> around = new LinkedHashMap<>();

    private WorkflowGraph(Workflow<?> workflow) {
        graph = new GraphBuilder(workflow.name());
    }

    /** The picture. An edge between jobs that follows from others is left out. */
    public static Graph of(Workflow<?> workflow) {
        return new WorkflowGraph(workflow).built(workflow);
    }

    private Graph built(Workflow<?> workflow) {
        List<String> starts = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            List<String> lines = TriggerText.lines(trigger);
            starts.add(graph.node(Node.Kind.EVENT, trigger.event().text(), lines, Optional.empty()));
        }
        JobOrder order = new JobOrder(workflow.jobs());
        Map<String, String> jobs = new LinkedHashMap<>();
        for (Job<?> job : workflow.jobs()) {
            String id = graph.node(Node.Kind.JOB, job.id(), lines(job), Optional.empty());
            jobs.put(job.id(), id);
            if (job.needs().isEmpty()) {
                starts.forEach(start -> graph.edge(start, id, Edge.Kind.STARTS));
            }
            order.nearest(job)
                    .forEach(needed -> graph.edge(Objects.requireNonNull(jobs.get(needed)), id, Edge.Kind.NEEDS));
            effects(job, id);
        }
        return graph.build();
    }

    private static List<String> lines(Job<?> job) {
        List<String> lines = new ArrayList<>();
        lines.add(job.name()
                .map(name -> name instanceof InputValue.Literal literal ? literal.text() : job.id())
                .orElse(job.id()));
        JobEffects.runnerClass(job).ifPresent(labels -> lines.add("on " + labels));
        job.condition().ifPresent(condition -> lines.add(condition(condition)));
        job.matrix().ifPresent(matrix -> lines.add(MatrixText.of(matrix)));
        Set<String> secrets = JobEffects.secrets(job);
        if (!secrets.isEmpty()) {
            lines.add("reads " + String.join(", ", secrets));
        } else if (job.body() instanceof JobBody.Call call && call.inheritSecrets()) {
            lines.add("hands over all secrets");
        }
        return lines;
    }

    private static String condition(Expr<Boolean> condition) {
        String text = ConditionText.of(condition);
        return text.equals("always") ? text : "if " + text;
    }

    private void effects(Job<?> job, String id) {
        String verified = evidence(JobEffects.verified(job));
        if (!verified.isEmpty()) {
            graph.edge(verified, id, Edge.Kind.VERIFIED);
        }
        String attested = evidence(JobEffects.attested(job));
        if (!attested.isEmpty()) {
            graph.edge(id, attested, Edge.Kind.ATTESTS);
        }
        for (Purpose.Deploys deploys : JobEffects.purposes(job, Purpose.Deploys.class)) {
            graph.edge(id, beside(Node.Kind.ENVIRONMENT, List.of(deploys.environment())), Edge.Kind.DEPLOYS);
        }
        for (Purpose.Requests requests : JobEffects.purposes(job, Purpose.Requests.class)) {
            List<String> lines = List.of(requests.workflow(), "in " + requests.repository());
            graph.edge(id, beside(Node.Kind.WORKFLOW, lines), Edge.Kind.REQUESTS);
        }
        for (Purpose.Proposes proposes : JobEffects.purposes(job, Purpose.Proposes.class)) {
            List<String> lines = List.of("pull request", "to " + proposes.repository());
            graph.edge(id, beside(Node.Kind.EVENT, lines), Edge.Kind.PROPOSES);
        }
        if (job.body() instanceof JobBody.Call call) {
            graph.edge(id, beside(Node.Kind.WORKFLOW, List.of(call.callable().uses())), Edge.Kind.CALLS);
        }
    }

    /** One node for statements that go together; none for none. */
    private String evidence(Set<Evidence> evidence) {
        return evidence.isEmpty()
                ? ""
                : beside(
                        Node.Kind.EVIDENCE,
                        evidence.stream().map(Evidence::name).sorted().toList());
    }

    private String beside(Node.Kind kind, List<String> lines) {
        return Objects.requireNonNull(around.computeIfAbsent(
                kind + String.join("\n", lines),
                key -> graph.node(kind, String.join(" ", lines), lines, Optional.empty())));
    }
}
