package solutions.letsbe.workflows.schema.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Finds the expressions of a file, in one walk through it. */
final class ExpressionSites {
    private final SourceText source;
    private final List<ExpressionSite> found = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private final Map<YamlNode, JobSyntax> jobs = new IdentityHashMap<>();
    private final Map<YamlNode, StepSyntax> steps = new IdentityHashMap<>();
    private boolean action;
    private Optional<JobSyntax> job = Optional.empty();
    private Optional<StepSyntax> step = Optional.empty();

    ExpressionSites(SourceText source) {
        this.source = source;
    }

    List<ExpressionSite> ofWorkflow(WorkflowSyntax workflow) {
        for (JobSyntax each : workflow.jobs()) {
            jobs.put(each.node(), each);
            each.steps().forEach(one -> steps.put(one.node(), one));
        }
        walk(workflow.root());
        return Collections.unmodifiableList(found);
    }

    List<ExpressionSite> ofAction(ActionSyntax of) {
        action = true;
        of.steps().forEach(one -> steps.put(one.node(), one));
        walk(of.root());
        return Collections.unmodifiableList(found);
    }

    private void walk(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            enter(mapping);
            for (YamlNode.Entry entry : mapping.entries()) {
                path.add(entry.key().text());
                walk(entry.value());
                path.remove(path.size() - 1);
            }
            leave(mapping);
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                path.add(Integer.toString(i));
                walk(sequence.items().get(i));
                path.remove(path.size() - 1);
            }
        } else if (node instanceof YamlNode.Scalar scalar && isExpression(scalar)) {
            found.add(new ExpressionSite(source, scalar, List.copyOf(path), place(), job, step));
        }
    }

    /** A mapping that an alias names again stands under a path of the same form, or it is no job and no step there. */
    private void enter(YamlNode.Mapping mapping) {
        if (path.size() == 2 && path.get(0).equals("jobs") && !action) {
            job = Optional.ofNullable(jobs.get(mapping));
        } else if (isStep()) {
            step = Optional.ofNullable(steps.get(mapping));
        }
    }

    private void leave(YamlNode.Mapping mapping) {
        if (path.size() == 2 && path.get(0).equals("jobs") && !action) {
            job = Optional.empty();
        } else if (isStep()) {
            step = Optional.empty();
        }
    }

    private boolean isStep() {
        return action
                ? path.size() == 3 && path.get(0).equals("runs") && path.get(1).equals("steps")
                : path.size() == 4 && path.get(0).equals("jobs") && path.get(2).equals("steps");
    }

    private boolean isExpression(YamlNode.Scalar scalar) {
        return scalar.text().contains("${{")
                || isCondition() && !Yaml.isNothing(scalar) && !scalar.text().isBlank();
    }

    private boolean isCondition() {
        int size = path.size();
        return size > 0
                && path.get(size - 1).equals("if")
                && (job.isPresent() && size == 3 || step.isPresent() && size == (action ? 4 : 5));
    }

    private Optional<ExpressionPlace> place() {
        if (action) {
            return ofActionPart();
        }
        return switch (path.get(0)) {
            case "run-name" -> at(1, ExpressionPlace.RUN_NAME);
            case "env" -> at(2, ExpressionPlace.WORKFLOW_ENV);
            case "concurrency" -> Optional.of(ExpressionPlace.WORKFLOW_CONCURRENCY);
            case "on" -> ofTrigger();
            case "jobs" -> path.size() < 3 ? Optional.empty() : ofJob();
            default -> Optional.empty();
        };
    }

    private Optional<ExpressionPlace> ofActionPart() {
        if (step.isPresent()) {
            return ofStep(3);
        }
        if (path.size() < 3) {
            return Optional.empty();
        }
        return switch (path.get(0) + "." + (path.get(0).equals("runs") ? path.get(1) : path.get(2))) {
            case "inputs.default" -> at(3, ExpressionPlace.ACTION_INPUT_DEFAULT);
            case "outputs.value" -> at(3, ExpressionPlace.ACTION_OUTPUT);
            case "runs.args", "runs.env" -> at(3, ExpressionPlace.ACTION_RUNS);
            default -> Optional.empty();
        };
    }

    private Optional<ExpressionPlace> at(int size, ExpressionPlace place) {
        return path.size() == size ? Optional.of(place) : Optional.empty();
    }

    private Optional<ExpressionPlace> ofTrigger() {
        if (path.size() != 5 || !path.get(1).equals("workflow_call")) {
            return Optional.empty();
        }
        return switch (path.get(2) + "." + path.get(4)) {
            case "inputs.default" -> Optional.of(ExpressionPlace.CALL_INPUT_DEFAULT);
            case "outputs.value" -> Optional.of(ExpressionPlace.CALL_OUTPUT);
            default -> Optional.empty();
        };
    }

    private Optional<ExpressionPlace> ofJob() {
        boolean calls = job.flatMap(JobSyntax::uses).isPresent();
        return switch (path.get(2)) {
            case "name" -> at(3, ExpressionPlace.JOB_NAME);
            case "if" -> at(3, calls ? ExpressionPlace.CALL_IF : ExpressionPlace.JOB_IF);
            case "runs-on" -> Optional.of(ExpressionPlace.RUNS_ON);
            case "env" -> at(4, ExpressionPlace.JOB_ENV);
            case "outputs" -> at(4, ExpressionPlace.JOB_OUTPUTS);
            case "concurrency" -> Optional.of(ExpressionPlace.JOB_CONCURRENCY);
            case "continue-on-error" -> at(3, ExpressionPlace.JOB_CONTINUE_ON_ERROR);
            case "timeout-minutes" -> at(3, ExpressionPlace.JOB_TIMEOUT);
            case "strategy" ->
                Optional.of(
                        path.size() > 3 && path.get(3).equals("matrix")
                                ? ExpressionPlace.STRATEGY_MATRIX
                                : ExpressionPlace.STRATEGY);
            case "defaults" -> Optional.of(ExpressionPlace.DEFAULTS_RUN);
            case "container" ->
                ofContainer(
                        3,
                        ExpressionPlace.CONTAINER,
                        ExpressionPlace.CONTAINER_CREDENTIALS,
                        ExpressionPlace.CONTAINER_ENV);
            case "services" ->
                ofContainer(
                        4, ExpressionPlace.SERVICES, ExpressionPlace.SERVICE_CREDENTIALS, ExpressionPlace.SERVICE_ENV);
            case "with" -> at(4, ExpressionPlace.CALL_WITH);
            case "secrets" -> at(4, ExpressionPlace.CALL_SECRETS);
            case "steps" -> ofStep(4);
            default -> Optional.empty();
        };
    }

    private Optional<ExpressionPlace> ofContainer(
            int keyAt, ExpressionPlace container, ExpressionPlace credentials, ExpressionPlace env) {
        String key = path.size() > keyAt ? path.get(keyAt) : "";
        return Optional.of(
                switch (key) {
                    case "credentials" -> credentials;
                    case "env" -> env;
                    default -> container;
                });
    }

    private Optional<ExpressionPlace> ofStep(int keyAt) {
        if (path.size() <= keyAt) {
            return Optional.empty();
        }
        int below = path.size() - keyAt;
        return switch (path.get(keyAt)) {
            case "name" -> at(keyAt + 1, ExpressionPlace.STEP_NAME);
            case "if" -> at(keyAt + 1, ExpressionPlace.STEP_IF);
            case "uses" -> at(keyAt + 1, ExpressionPlace.STEP_USES);
            case "run" -> at(keyAt + 1, ExpressionPlace.STEP_RUN);
            case "shell" -> at(keyAt + 1, ExpressionPlace.STEP_SHELL);
            case "working-directory" -> at(keyAt + 1, ExpressionPlace.STEP_WORKING_DIRECTORY);
            case "env" -> below <= 2 ? Optional.of(ExpressionPlace.STEP_ENV) : Optional.empty();
            case "with" -> at(keyAt + 2, ExpressionPlace.STEP_WITH);
            case "continue-on-error" -> at(keyAt + 1, ExpressionPlace.STEP_CONTINUE_ON_ERROR);
            case "timeout-minutes" -> at(keyAt + 1, ExpressionPlace.STEP_TIMEOUT);
            default -> Optional.empty();
        };
    }
}
