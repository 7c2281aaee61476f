package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.Limits;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The jobs of one workflow, the one that an event starts or one that a job calls: each is decided once all that it needs is.
 *
 * <p>Source: {@code services/actions/job_emitter.go} of Gitea 1.22 to 28. It does not look whether a needed job exists: an unknown
 * one counts as done as soon as something else of the run has ended, and a circle is never noticed.
 */
final class ScopeRun {
    private final Run run;
    private final WorkflowSyntax workflow;
    private final CalledFrom from;
    private final Map<String, JobSyntax> jobs = new LinkedHashMap<>();
    private final Map<String, EndedJob> ended = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<Placed> all = new ArrayList<>();

    /** A job, and which of the file it belongs to. */
    private record Placed(int place, SimulatedJob job) {}

    ScopeRun(Run run, WorkflowSyntax workflow, CalledFrom from) {
        this.run = run;
        this.workflow = workflow;
        this.from = from;
        workflow.jobs().forEach(job -> jobs.putIfAbsent(job.id(), job));
        jobs.keySet().forEach(id -> places.put(id, places.size()));
    }

    /** All jobs, by wave and then in the order of the file. */
    List<SimulatedJob> simulate() {
        Map<String, Set<String>> left = new LinkedHashMap<>();
        Map<String, List<String>> neededBy = new LinkedHashMap<>();
        Deque<JobSyntax> ready = new ArrayDeque<>();
        List<JobSyntax> postponed = new ArrayList<>();
        for (JobSyntax job : jobs.values()) {
            Set<String> needs = new LinkedHashSet<>(needs(job));
            left.put(job.id(), needs);
            needs.forEach(need ->
                    neededBy.computeIfAbsent(need, key -> new ArrayList<>()).add(job.id()));
            if (needs.isEmpty()) {
                (job.needs().isEmpty() ? ready : postponed).add(job);
            }
        }
        decide(ready, left, neededBy);
        if (ended.values().stream().anyMatch(job -> !job.waits())) {
            ready.addAll(postponed);
            decide(ready, left, neededBy);
        }
        for (JobSyntax job : jobs.values()) {
            if (!ended.containsKey(job.id())) {
                boolean unknown = needs(job).isEmpty();
                hang(
                        job,
                        unknown
                                ? "it needs " + unknownNeeds(job)
                                        + ", which the workflow does not have, and no other job ends"
                                        + " that would make Gitea look again"
                                : "it waits for jobs that wait for each other: "
                                        + String.join(", ", quoted(left.getOrDefault(job.id(), Set.of()))));
            }
        }
        all.sort(Comparator.<Placed>comparingInt(placed -> placed.job().wave()).thenComparingInt(Placed::place));
        return all.stream().map(Placed::job).toList();
    }

    private void decide(Deque<JobSyntax> ready, Map<String, Set<String>> left, Map<String, List<String>> neededBy) {
        while (!ready.isEmpty()) {
            JobSyntax job = ready.removeFirst();
            decide(job);
            for (String next : neededBy.getOrDefault(job.id(), List.of())) {
                Set<String> open = left.getOrDefault(next, Set.of());
                open.remove(job.id());
                JobSyntax waiting = jobs.get(next);
                if (open.isEmpty() && waiting != null) {
                    ready.addLast(waiting);
                }
            }
        }
    }

    /** The needed jobs that there are. */
    private List<String> needs(JobSyntax job) {
        return job.needs().stream()
                .map(YamlNode.Scalar::text)
                .filter(jobs::containsKey)
                .distinct()
                .toList();
    }

    private String unknownNeeds(JobSyntax job) {
        return String.join(
                ", ", quoted(job.needs().stream().map(YamlNode.Scalar::text).toList()));
    }

    private static List<String> quoted(Iterable<String> ids) {
        List<String> quoted = new ArrayList<>();
        for (String id : ids) {
            quoted.add("'" + Excerpt.of(id) + "'");
        }
        return quoted;
    }

    private void hang(JobSyntax job, String why) {
        String name = job.scalar("name").map(YamlNode.Scalar::text).orElse(job.id());
        JobOutcome outcome = new JobOutcome.Waits(why + "; Gitea gives it up after " + Limits.WAITING_HOURS + " hours");
        add(job, name, from.firstWave(), outcome, Optional.empty());
        ended.put(job.id(), new EndedJob(job.id(), List.of(outcome), from.firstWave(), Map.of()));
    }

    private void decide(JobSyntax job) {
        List<EndedJob> needed = new ArrayList<>();
        needs(job).forEach(need -> Optional.ofNullable(ended.get(need)).ifPresent(needed::add));
        Optional<EndedJob> endless = needed.stream().filter(EndedJob::waits).findFirst();
        if (endless.isPresent()) {
            hang(job, "it needs '" + Excerpt.of(endless.get().id()) + "', which never ends");
            return;
        }
        int wave = needed.stream().mapToInt(EndedJob::lastWave).max().orElse(waveWithoutNeeds(job)) + 1;
        JobDecision decision = new JobDecision(run, workflow, from, job, needed);
        List<JobOutcome> outcomes = new ArrayList<>();
        Map<String, Answer> outputs = new LinkedHashMap<>();
        int lastWave = wave;
        int before = all.size();
        for (JobDecision.Instance instance : decision.instances()) {
            if (instance.call().isPresent()) {
                CallExpansion expansion = CallExpansion.of(run, workflow, from, job, instance, wave);
                add(job, instance.name(), wave, expansion.outcome(), instance.concurrency());
                expansion.jobs().forEach(each -> all.add(new Placed(place(job), each)));
                outcomes.add(expansion.outcome());
                merge(outputs, expansion.outputs(), outcomes.size() == 1);
                lastWave = Math.max(
                        lastWave,
                        expansion.jobs().stream()
                                .mapToInt(SimulatedJob::wave)
                                .max()
                                .orElse(wave));
            } else {
                add(job, instance.name(), wave, instance.outcome(), instance.concurrency());
                outcomes.add(instance.outcome());
                merge(outputs, instance.outputs(), outcomes.size() == 1);
            }
        }
        if (all.size() == before) {
            outcomes.add(new JobOutcome.Skipped(false, "its matrix has no combination"));
        }
        ended.put(job.id(), new EndedJob(job.id(), outcomes, lastWave, outputs));
    }

    /** A job whose needs are all unknown starts once another has ended. */
    private int waveWithoutNeeds(JobSyntax job) {
        return job.needs().isEmpty()
                ? from.firstWave() - 1
                : ended.values().stream()
                        .filter(each -> !each.waits())
                        .mapToInt(EndedJob::lastWave)
                        .min()
                        .orElse(from.firstWave() - 1);
    }

    private void add(JobSyntax job, String name, int wave, JobOutcome outcome, Optional<String> concurrency) {
        String title = from.workflow()
                .map(called -> WorkflowTitle.of(called.workflow(), run.path(), run.assumptions()))
                .orElseGet(() -> WorkflowTitle.of(workflow, run.path(), run.assumptions()));
        String cut = StatusNames.cut(name);
        Optional<CommitStatus> status = run.statuses()
                .of(title, cut)
                .map(context -> new CommitStatus(context, run.statuses().state(outcome)));
        all.add(new Placed(
                place(job),
                new SimulatedJob(
                        from.id(job.id()), cut, shownNeeds(job), wave, outcome, outlived(job), concurrency, status)));
    }

    private List<String> shownNeeds(JobSyntax job) {
        List<String> needs = needs(job).stream().map(from::id).toList();
        return needs.isEmpty() && from.isCalled() ? List.of(String.join("/", from.jobs())) : needs;
    }

    private int place(JobSyntax job) {
        return places.getOrDefault(job.id(), 0);
    }

    private boolean outlived(JobSyntax job) {
        return run.assumptions().isAtLeast(1, 27, 0)
                && job.scalar("continue-on-error")
                        .filter(word -> word.text().equals("true"))
                        .isPresent();
    }

    /** Combinations of a matrix give one set of outputs; where they differ nobody knows which comes last. */
    private static void merge(Map<String, Answer> into, Map<String, Answer> more, boolean first) {
        more.forEach((name, answer) -> {
            Answer before = into.get(name);
            into.put(name, first || answer.equals(before) ? answer : new Answer.Unknown("which combination ends last"));
        });
    }

    /** What a called workflow gives to the job that calls it. */
    Map<String, Answer> outputs(Knowledge knowledge) {
        Map<String, Value> known = new LinkedHashMap<>();
        Knowledge here = knowledge;
        for (EndedJob job : ended.values()) {
            known.put(job.id(), job.known());
            here = job.unknown(here, "jobs");
        }
        here = here.with(ContextName.JOBS, Value.object(known));
        Map<String, Answer> outputs = new LinkedHashMap<>();
        for (YamlNode.Entry output : workflow.trigger(EventName.WORKFLOW_CALL)
                .map(TriggerSyntax::outputs)
                .orElse(List.of())) {
            Optional<YamlNode.Scalar> value = Yaml.mapping(output.value()).flatMap(said -> Yaml.scalar(said, "value"));
            Knowledge finalHere = here;
            outputs.put(
                    output.key().text(),
                    value.map(scalar -> PartialEvaluation.text(scalar.text(), finalHere))
                            .orElse(new Answer.Known(Value.of(""))));
        }
        return outputs;
    }

    /** What becomes of all jobs together. */
    List<JobOutcome> outcomes() {
        return all.stream().map(placed -> placed.job().outcome()).toList();
    }
}
