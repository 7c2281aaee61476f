package solutions.letsbe.workflows.dsl;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.dsl.zone.Secret;

/** All values that stand in an element, wherever in it. */
public final class InputValues {
    private InputValues() {}

    /** The workflow's own values, without those of its jobs. */
    public static List<InputValue> of(Workflow<?> workflow) {
        List<InputValue> values = new ArrayList<>(workflow.env().values());
        workflow.runName().ifPresent(values::add);
        workflow.concurrency().ifPresent(concurrency -> {
            values.add(concurrency.group());
            concurrency.cancelling().ifPresent(values::add);
        });
        return values;
    }

    /** The job's values and those of its steps. */
    public static List<InputValue> of(Job<?> job) {
        List<InputValue> values = new ArrayList<>();
        job.name().ifPresent(values::add);
        job.condition().map(InputValue.Computed::new).ifPresent(values::add);
        values.addAll(job.env().values());
        job.concurrency().ifPresent(concurrency -> {
            values.add(concurrency.group());
            concurrency.cancelling().ifPresent(values::add);
        });
        for (Expr<String> output : job.outputs().values()) {
            values.add(new InputValue.Computed(output));
        }
        job.matrix().ifPresent(matrix -> values.addAll(matrix.values()));
        job.maxParallel().ifPresent(values::add);
        job.timeoutMinutes().ifPresent(values::add);
        job.continueOnError().ifPresent(values::add);
        job.container().ifPresent(container -> values.addAll(container.values()));
        job.services().values().forEach(service -> values.addAll(service.values()));
        if (job.body() instanceof JobBody.Steps own) {
            if (own.runsOn() instanceof RunsOn.Computed computed) {
                values.add(new InputValue.Computed(computed.label()));
            }
            own.steps().forEach(step -> values.addAll(step.values()));
        } else if (job.body() instanceof JobBody.Call call) {
            values.addAll(call.inputs().values());
        }
        return values;
    }

    /** The secrets that the workflow reads for all its jobs, without those that one job reads. */
    public static List<Secret<?>> secrets(Workflow<?> workflow) {
        return among(of(workflow));
    }

    /** The secrets that the job reads or hands over. */
    public static List<Secret<?>> secrets(Job<?> job) {
        List<Secret<?>> secrets = among(of(job));
        if (job.body() instanceof JobBody.Call call) {
            secrets.addAll(call.secrets().values());
        }
        return secrets;
    }

    private static List<Secret<?>> among(List<InputValue> values) {
        List<Secret<?>> secrets = new ArrayList<>();
        for (InputValue value : values) {
            if (value instanceof InputValue.Confidential confidential) {
                secrets.add(confidential.secret());
            }
        }
        return secrets;
    }
}
