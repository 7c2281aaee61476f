package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.dsl.event.CallOutput;
import solutions.letsbe.workflows.dsl.event.DispatchInput;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.event.WorkflowCallTrigger;
import solutions.letsbe.workflows.dsl.event.WorkflowDispatchTrigger;
import solutions.letsbe.workflows.dsl.expression.Origin;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Secret;
import solutions.letsbe.workflows.dsl.zone.Zones;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;

/** What {@code build()} of a workflow refuses: all that types cannot see and that can be told from the workflow alone. */
final class WorkflowChecks {
    private final Workflow<?> workflow;

    WorkflowChecks(Workflow<?> workflow) {
        this.workflow = workflow;
    }

    void run() {
        triggers();
        places();
        jobs();
        if (workflow.reach() == Workflow.Reach.OWNER) {
            scoped();
        }
        if (Zones.isUntrusted(workflow.zone())) {
            untrusted();
        }
    }

    private void triggers() {
        Map<EventName, Trigger> seen = new HashMap<>();
        for (Trigger trigger : workflow.triggers()) {
            if (seen.put(trigger.event(), trigger) != null) {
                throw new InvalidWorkflowException(
                        trigger.settings().location(),
                        "the workflow '" + workflow.id() + "' names the event "
                                + trigger.event().text() + " twice; join the two into one trigger");
            }
            trigger.settings().filters().forEach((filter, patterns) -> {
                if (patterns.stream().allMatch(pattern -> pattern.startsWith("!"))) {
                    throw new InvalidWorkflowException(
                            trigger.settings().location(),
                            "'" + filter
                                    + "' has nothing but exceptions, so it never matches; begin it with a pattern such as '**'");
                }
            });
        }
    }

    /** Gitea 1.27 runs no scoped workflow on a schedule or after another workflow (docs usage/actions/scoped-workflows). */
    private void scoped() {
        for (Trigger trigger : workflow.triggers()) {
            if (trigger.event() == EventName.SCHEDULE || trigger.event() == EventName.WORKFLOW_RUN) {
                throw new InvalidWorkflowException(
                        trigger.settings().location(),
                        "the scoped workflow '" + workflow.id() + "' never runs on "
                                + trigger.event().text() + "; make it a workflow of its own repository");
            }
        }
    }

    private void places() {
        PlaceCheck at = new PlaceCheck(workflow.location(), "the workflow '" + workflow.id() + "'");
        workflow.runName().ifPresent(value -> at.check(value, ExpressionPlace.RUN_NAME));
        workflow.env().values().forEach(value -> at.check(value, ExpressionPlace.WORKFLOW_ENV));
        workflow.concurrency().ifPresent(concurrency -> {
            at.check(concurrency.group(), ExpressionPlace.WORKFLOW_CONCURRENCY);
            concurrency.cancelling().ifPresent(value -> at.check(value, ExpressionPlace.WORKFLOW_CONCURRENCY));
        });
    }

    private void jobs() {
        Map<String, Job<?>> byId = new HashMap<>();
        for (Job<?> job : workflow.jobs()) {
            Job<?> twin = byId.put(key(job.id()), job);
            if (twin != null) {
                throw new InvalidWorkflowException(
                        job.location(),
                        "the workflow '" + workflow.id() + "' has two jobs with the id '" + job.id()
                                + "' (the other, '" + twin.id() + "', at " + twin.location()
                                + "; expressions do not tell upper case from lower)");
            }
            if (!job.zone().isAssignableFrom(workflow.zone())) {
                throw new InvalidWorkflowException(
                        job.location(),
                        "job '" + job.id() + "' is of the zone " + job.zone().getSimpleName()
                                + " and cannot run in the workflow '" + workflow.id() + "' of the zone "
                                + workflow.zone().getSimpleName());
            }
        }
        List<DispatchInput<?>> declared = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            if (trigger instanceof WorkflowDispatchTrigger dispatch) {
                declared.addAll(dispatch.inputs());
            } else if (trigger instanceof WorkflowCallTrigger call) {
                declared.addAll(call.inputs());
                call.outputs().forEach(output -> outputs(output, byId));
            }
        }
        origins(InputValues.of(workflow), declared, workflow.location(), "the workflow '" + workflow.id() + "'");
        for (Job<?> job : workflow.jobs()) {
            for (JobReference needed : job.neededJobs()) {
                Job<?> found = byId.get(key(needed.id()));
                if (found == null || found.reference() != needed) {
                    throw new InvalidWorkflowException(
                            job.location(),
                            "job '" + job.id() + "' needs the job '" + needed.id() + "' (" + needed.location()
                                    + "), which is not in the workflow '" + workflow.id() + "'; it has "
                                    + workflow.jobs().stream().map(Job::id).collect(Collectors.joining(", ")));
                }
            }
            origins(InputValues.of(job), declared, job.location(), "job '" + job.id() + "'");
            zones(job);
        }
    }

    /** Expressions read {@code needs.<job_id>} without regard to case. */
    private static String key(String jobId) {
        return jobId.toLowerCase(Locale.ROOT);
    }

    private void outputs(CallOutput output, Map<String, Job<?>> byId) {
        for (Origin origin : output.value().origins()) {
            if (!(origin instanceof JobReference job)) {
                continue;
            }
            Job<?> found = byId.get(key(job.id()));
            if (found == null || found.reference() != job) {
                throw new InvalidWorkflowException(
                        workflow.location(),
                        "the output '" + output.name() + "' is made of the job '" + job.id()
                                + "', which is not in the workflow '" + workflow.id() + "'");
            }
        }
    }

    private static void origins(
            List<InputValue> values, List<DispatchInput<?>> declared, Location location, String element) {
        for (InputValue value : values) {
            for (Origin origin : value.origins()) {
                if (origin instanceof DispatchInput<?> input && !declared.contains(input)) {
                    throw new InvalidWorkflowException(
                            location,
                            element + " reads the input '" + input.name()
                                    + "' by a handle that no trigger of this workflow declares; give that handle to workflowDispatch(...) or workflowCall(...)");
                }
            }
        }
    }

    /** Zones are erased when Java runs, so an unchecked cast could carry a secret anywhere: looked at once more. */
    private void zones(Job<?> job) {
        for (Secret<?> secret : InputValues.secrets(job)) {
            if (!secret.zone().isAssignableFrom(workflow.zone())) {
                throw new InvalidWorkflowException(
                        job.location(),
                        "job '" + job.id() + "' reads the " + secret + " of the zone "
                                + secret.zone().getSimpleName() + " in a workflow of the zone "
                                + workflow.zone().getSimpleName());
            }
        }
    }

    private void untrusted() {
        refuseWrite(
                workflow.permissions().map(Permissions::canWrite).orElse(false),
                workflow.location(),
                "the workflow '" + workflow.id() + "'");
        for (Job<?> job : workflow.jobs()) {
            refuseWrite(
                    job.permissions().map(Permissions::canWrite).orElse(false),
                    job.location(),
                    "job '" + job.id() + "'");
            if (job.body() instanceof JobBody.Call call && call.inheritSecrets()) {
                throw new InvalidWorkflowException(
                        job.location(),
                        "job '" + job.id() + "' hands over all secrets, but " + zoneName()
                                + " runs code that nobody has approved");
            }
        }
    }

    private void refuseWrite(boolean writes, Location location, String element) {
        if (writes) {
            throw new InvalidWorkflowException(
                    location,
                    element + " asks for a permission to write, but " + zoneName()
                            + " runs code that nobody has approved; ask for read");
        }
    }

    private String zoneName() {
        Class<? extends AnyZone> zone = workflow.zone();
        return "the zone " + zone.getSimpleName();
    }
}
