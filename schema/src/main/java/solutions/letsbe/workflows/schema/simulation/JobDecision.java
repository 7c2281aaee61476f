package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import solutions.letsbe.workflows.schema.expression.evaluation.JobStatus;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ExpressionPlace;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * Whether a job runs, once all that it needs has ended.
 *
 * <p>Since Gitea 1.27 the server evaluates the {@code if} of a job that needs others or calls a workflow, and leaves the job blocked
 * where it cannot; elsewhere a runner takes the job and evaluates it. Up to 1.22 a job with a need that did not succeed goes to a
 * runner only where its {@code if} is {@code always()}, up to 1.26 wherever it has one.
 *
 * <p>Source: {@code services/actions/job_emitter.go} and {@code helper.go} of Gitea 1.22 to 28.
 */
final class JobDecision {
    /** What a runner knows when it decides, and nobody else before. */
    private static final List<ContextName> OF_RUNNER =
            List.of(ContextName.ENV, ContextName.SECRETS, ContextName.RUNNER, ContextName.JOB);

    private final Run run;
    private final CalledFrom from;
    private final JobSyntax job;
    private final List<EndedJob> needed;
    private final boolean calls;
    private final boolean byServer;
    private final Knowledge knowledge;

    /**
     * A job, for one combination of its matrix.
     *
     * @param name as a person sees it
     * @param outcome what becomes of it; for a job that calls, that it starts
     * @param outputs what it gives
     * @param call what a job that calls knows, where it starts
     * @param concurrency its group
     */
    record Instance(
            String name,
            JobOutcome outcome,
            Map<String, Answer> outputs,
            Optional<Knowledge> call,
            Optional<String> concurrency) {}

    JobDecision(Run run, WorkflowSyntax workflow, CalledFrom from, JobSyntax job, List<EndedJob> needed) {
        this.run = run;
        this.from = from;
        this.job = job;
        this.needed = needed;
        this.calls = job.uses().isPresent() && run.assumptions().isAtLeast(1, 27, 0);
        this.byServer =
                run.assumptions().isAtLeast(1, 27, 0) && (calls || !job.needs().isEmpty());
        this.knowledge = withNeeds(new EventContexts(run.event(), run.repository(), run.assumptions())
                .knowledge(workflow, run.path(), byServer, from.isCalled())
                .and(from.inputs()));
    }

    private Knowledge withNeeds(Knowledge before) {
        Map<String, Value> needs = new LinkedHashMap<>();
        Knowledge more = before;
        for (EndedJob each : needed) {
            needs.put(each.id(), each.known());
            more = each.unknown(more, "needs");
        }
        return more.with(ContextName.NEEDS, Value.object(needs)).standing(status(), unknownFunctions());
    }

    private JobStatus status() {
        if (needed.stream().anyMatch(each -> each.result().equals(Optional.of(Result.FAILURE)))) {
            return JobStatus.FAILURE;
        }
        return needed.stream().allMatch(each -> each.result()
                        .filter(end -> end != Result.SUCCESS)
                        .isEmpty())
                ? JobStatus.SUCCESS
                : JobStatus.SKIPPED;
    }

    private Map<String, String> unknownFunctions() {
        Map<String, String> unknown = new LinkedHashMap<>();
        Optional<String> first = needed.stream()
                .filter(each -> each.result().isEmpty())
                .map(each -> "needs." + each.id() + ".result")
                .findFirst();
        if (first.isPresent() && status() == JobStatus.SUCCESS) {
            unknown.put("success", first.get());
        }
        if (first.isPresent() && status() != JobStatus.FAILURE) {
            unknown.put("failure", first.get());
        }
        return unknown;
    }

    /** The job for each combination of its matrix. */
    List<Instance> instances() {
        boolean late = readsNeeds();
        boolean computes = run.assumptions().isAtLeast(28, 0, 0);
        MatrixExpansion expansion = job.matrix()
                .map(matrix -> MatrixExpansion.of(matrix, knowledge))
                .orElse(MatrixExpansion.NONE);
        if (late && !computes) {
            expansion = new MatrixExpansion.Undetermined("its matrix reads 'needs', which Gitea can since 28.0");
        }
        if (expansion instanceof MatrixExpansion.Combinations combinations) {
            List<Instance> instances = new ArrayList<>();
            combinations.all().forEach(combination -> instances.add(instance(combination)));
            return instances;
        }
        String why = expansion instanceof MatrixExpansion.Undetermined undetermined
                ? undetermined.why()
                : ((MatrixExpansion.Refused) expansion).why();
        return List.of(new Instance(
                title(), new JobOutcome.Undetermined(why), unknownOutputs(), Optional.empty(), Optional.empty()));
    }

    private boolean readsNeeds() {
        return job.matrix()
                .filter(matrix ->
                        YamlValue.of(matrix.node(), Knowledge.NONE.withUnknown("needs")) instanceof Answer.Unknown)
                .isPresent();
    }

    private Map<String, Answer> unknownOutputs() {
        Map<String, Answer> outputs = new LinkedHashMap<>();
        job.outputs().forEach(output -> outputs.put(output.key().text(), new Answer.Unknown("whether it runs")));
        return outputs;
    }

    private String title() {
        return job.scalar("name")
                .map(YamlNode.Scalar::text)
                .filter(name -> !name.isEmpty())
                .orElse(job.id());
    }

    private String name(Value.Obj combination, Knowledge here) {
        if (combination.properties().isEmpty()) {
            return title();
        }
        boolean filled = title().contains("${{") && run.assumptions().isAtLeast(1, 23, 0);
        if (!filled) {
            return title() + " " + MatrixExpansion.suffix(combination);
        }
        return PartialEvaluation.text(title(), here) instanceof Answer.Known known
                ? known.value().text()
                : title();
    }

    private Instance instance(Value.Obj combination) {
        Knowledge here =
                combination.properties().isEmpty() ? knowledge : knowledge.with(ContextName.MATRIX, combination);
        String name = name(combination, here);
        Optional<String> concurrency = ConcurrencyGroup.of(job.node(), here);
        JobOutcome outcome = decide(here);
        boolean starts = outcome instanceof JobOutcome.Runs runs && runs.result() == Result.SUCCESS;
        if (starts && calls) {
            return new Instance(name, outcome, Map.of(), Optional.of(here), concurrency);
        }
        if (starts) {
            outcome = ended(outcome.why(), name, here);
        }
        Map<String, Answer> outputs = outcome instanceof JobOutcome.Undetermined
                ? unknownOutputs()
                : outcome instanceof JobOutcome.Runs ran ? outputs(name, here, ran.result()) : Map.of();
        return new Instance(name, outcome, outputs, Optional.empty(), concurrency);
    }

    /** Whether it starts; how it ends is not looked at. */
    private JobOutcome decide(Knowledge here) {
        Optional<String> written = job.scalar("if").map(YamlNode.Scalar::text).filter(text -> !text.isBlank());
        List<EndedJob> not = needed.stream().filter(EndedJob::someDidNotSucceed).toList();
        boolean onlyAlways = !run.assumptions().isAtLeast(1, 23, 0)
                && written.filter(text -> !text.strip().equals("always()")).isPresent();
        if (written.isEmpty() || onlyAlways && !not.isEmpty()) {
            return withoutCondition(not);
        }
        String condition = written.get();
        Answer answer = PartialEvaluation.condition(condition, forDecision(here));
        String shown = Excerpt.of(inner(condition));
        if (answer instanceof Answer.Unknown unknown) {
            return new JobOutcome.Undetermined("it depends on " + unknown.on());
        }
        if (answer instanceof Answer.Failed failed) {
            return byServer
                    ? new JobOutcome.Waits("the server cannot evaluate its condition, " + shown + ": " + failed.why()
                            + "; it stays blocked")
                    : new JobOutcome.Runs(
                            Result.FAILURE, "the runner cannot evaluate its condition, " + shown + ": " + failed.why());
        }
        boolean holds = !((Answer.Known) answer).value().isFalsy();
        List<String> readings = PartialEvaluation.readings(condition, here);
        if (holds) {
            return new JobOutcome.Runs(Result.SUCCESS, "its condition holds: " + shown);
        }
        if (readings.isEmpty() && !not.isEmpty()) {
            return new JobOutcome.Skipped(!byServer, told(not) + ", which it needs");
        }
        boolean implied = PartialEvaluation.truth(PartialEvaluation.written(condition), forDecision(here))
                        instanceof Answer.Known known
                && !known.value().isFalsy();
        return new JobOutcome.Skipped(
                !byServer,
                implied && !not.isEmpty()
                        ? told(not) + ", which it needs"
                        : "its condition does not hold: "
                                + (readings.isEmpty() ? shown : String.join(" and ", readings)));
    }

    private static String inner(String condition) {
        String text = condition.strip();
        return text.startsWith("${{") && text.endsWith("}}") && text.indexOf("${{", 3) < 0
                ? text.substring(3, text.length() - 2).strip()
                : text;
    }

    private JobOutcome withoutCondition(List<EndedJob> not) {
        if (!not.isEmpty()) {
            return new JobOutcome.Skipped(false, told(not) + ", which it needs");
        }
        Optional<EndedJob> unknown =
                needed.stream().filter(each -> !each.allSucceeded()).findFirst();
        if (unknown.isPresent()) {
            return new JobOutcome.Undetermined(
                    "it depends on needs." + Excerpt.of(unknown.get().id()) + ".result");
        }
        return new JobOutcome.Runs(
                Result.SUCCESS, needed.isEmpty() ? "it needs no other job" : "all that it needs succeeded");
    }

    private static String told(List<EndedJob> jobs) {
        return jobs.stream().map(EndedJob::told).collect(Collectors.joining(" and "));
    }

    private Knowledge forDecision(Knowledge here) {
        if (byServer) {
            Set<ContextName> missing = EnumSet.allOf(ContextName.class);
            missing.removeAll((calls ? ExpressionPlace.CALL_IF : ExpressionPlace.JOB_IF).contexts());
            Knowledge known = here.without(missing);
            return run.assumptions().isAtLeast(1, 27, 1) ? known : known.with(ContextName.MATRIX, Value.NULL);
        }
        Knowledge more = here;
        for (ContextName context : OF_RUNNER) {
            more = more.withUnknown(context.text());
        }
        return more;
    }

    /** How it ends, as somebody assumes or foretells. */
    private JobOutcome ended(String why, String name, Knowledge here) {
        Optional<Result> assumed = run.assumptions().result(names(name));
        if (assumed.isPresent()) {
            return switch (assumed.get()) {
                case SUCCESS -> new JobOutcome.Runs(Result.SUCCESS, why + "; it is assumed to succeed");
                case FAILURE -> new JobOutcome.Runs(Result.FAILURE, why + "; it is assumed to fail");
                case CANCELLED -> new JobOutcome.Cancelled(why + "; it is assumed to be cancelled");
                case SKIPPED -> new JobOutcome.Skipped(true, why + "; it is assumed to be skipped");
            };
        }
        Optional<Answer> fails =
                run.foreknowledge().failure(self()).map(condition -> PartialEvaluation.truth(condition, here));
        if (fails.isPresent() && fails.get() instanceof Answer.Unknown unknown) {
            return new JobOutcome.Undetermined(why + ", and how it ends depends on " + unknown.on());
        }
        boolean failing = fails.isPresent()
                && fails.get() instanceof Answer.Known known
                && !known.value().isFalsy();
        return failing
                ? new JobOutcome.Runs(Result.FAILURE, why + "; it fails, as " + failures() + " makes it do")
                : new JobOutcome.Runs(Result.SUCCESS, why);
    }

    private String failures() {
        List<EndedJob> not = needed.stream()
                .filter(each -> each.result().equals(Optional.of(Result.FAILURE))
                        || each.result().equals(Optional.of(Result.CANCELLED)))
                .toList();
        return not.isEmpty()
                ? "what it needs"
                : not.stream().map(each -> "'" + each.id() + "'").collect(Collectors.joining(" and "));
    }

    private Foreknowledge.Job self() {
        return new Foreknowledge.Job(
                run.source().name(),
                from.workflow().map(called -> called.name()).orElse(run.path()),
                job.id());
    }

    /** All that somebody may call it when assuming something. */
    private List<String> names(String name) {
        String path = run.path();
        String file = WorkflowTitle.fileOf(path);
        String stem = file.substring(0, file.lastIndexOf('.') < 0 ? file.length() : file.lastIndexOf('.'));
        List<String> names = new ArrayList<>();
        for (String each : List.of(from.id(name), from.id(job.id()), name, job.id())) {
            names.add(stem + "/" + each);
        }
        names.addAll(List.of(from.id(name), from.id(job.id()), name, job.id()));
        return names;
    }

    /** What it gives; nobody knows how far a job came that failed. */
    private Map<String, Answer> outputs(String name, Knowledge here, Result result) {
        Map<String, Map<String, Value>> steps = new LinkedHashMap<>();
        run.foreknowledge().outputs().forEach((output, value) -> {
            if (result == Result.SUCCESS && output.job().equals(self())) {
                steps.computeIfAbsent(output.step(), key -> new LinkedHashMap<>())
                        .put(output.name(), Value.of(value));
            }
        });
        Map<String, Value> known = new LinkedHashMap<>();
        steps.forEach((step, outputs) -> known.put(step, Value.object(Map.of("outputs", Value.object(outputs)))));
        Knowledge after = here.with(ContextName.STEPS, Value.object(known)).withUnknown("steps", "*");
        for (ContextName context : OF_RUNNER) {
            after = after.withUnknown(context.text());
        }
        Map<String, Answer> outputs = new LinkedHashMap<>();
        for (YamlNode.Entry output : job.outputs()) {
            String key = output.key().text();
            Optional<String> assumed = run.assumptions().output(names(name), key);
            String template = output.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            outputs.put(
                    key,
                    assumed.isPresent()
                            ? new Answer.Known(Value.of(assumed.get()))
                            : PartialEvaluation.text(template, after));
        }
        return outputs;
    }
}
