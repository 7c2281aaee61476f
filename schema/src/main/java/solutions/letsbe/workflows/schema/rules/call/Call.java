package solutions.letsbe.workflows.schema.rules.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A job that calls a workflow.
 *
 * @param job the job
 * @param uses which workflow, as it is written
 * @param use what was read of that; none where it is none of the forms
 */
record Call(JobSyntax job, YamlNode.Scalar uses, Optional<WorkflowUse> use) {
    /** All of a workflow, which all rules about calls share. */
    private record All(List<Call> list) {}

    /** All of a workflow, in its order. */
    static List<Call> of(WorkflowSyntax workflow) {
        return workflow.derived().of(All.class, Call::read).list();
    }

    private static All read(WorkflowSyntax workflow) {
        List<Call> calls = new ArrayList<>();
        for (JobSyntax job : workflow.jobs()) {
            Optional<YamlNode.Scalar> uses = job.uses();
            if (uses.isPresent()) {
                calls.add(new Call(job, uses.get(), parsed(uses.get().text())));
            }
        }
        return new All(calls);
    }

    private static Optional<WorkflowUse> parsed(String uses) {
        try {
            return Optional.of(WorkflowUse.parse(uses));
        } catch (InvalidTextException e) {
            return Optional.empty();
        }
    }

    /** The workflow, if it is at hand and can be called. */
    Optional<CalledWorkflow> target(Surroundings surroundings) {
        return use.flatMap(surroundings.repository()::called).filter(CalledWorkflow::isCallable);
    }

    /** How a message names it. */
    String shown() {
        return "'" + Excerpt.of(uses.text()) + "'";
    }
}
