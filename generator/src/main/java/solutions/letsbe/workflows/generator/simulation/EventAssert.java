package solutions.letsbe.workflows.generator.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import solutions.letsbe.workflows.schema.simulation.Assumptions;
import solutions.letsbe.workflows.schema.simulation.CommitStatus;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.SimulatedJob;
import solutions.letsbe.workflows.schema.simulation.SimulatedWorkflow;
import solutions.letsbe.workflows.schema.simulation.Simulation;

/**
 * Assertions about what an event starts. A workflow is named by its file with or without ending, or by its name; a job by
 * {@code workflow name / job name}, that of a called workflow behind the job that calls: {@code Deploy / staging/verify}; where several
 * repositories have the same, {@code repository: } may stand before. A message shows all that happens.
 */
public final class EventAssert extends AbstractAssert<EventAssert, Simulation> {
    private final DeliverySimulation delivery;
    private final Event event;
    private final Assumptions assumptions;

    private record Placed(SimulatedWorkflow workflow, SimulatedJob job) {
        String name() {
            return workflow.name() + " / " + job.title();
        }

        boolean isNamed(String name) {
            String repository =
                    workflow.repository().substring(workflow.repository().indexOf('/') + 1);
            return name.equals(name()) || name.equals(repository + ": " + name());
        }

        JobState state() {
            return JobState.of(job.outcome());
        }

        boolean runs() {
            return state() == JobState.RUNS || state() == JobState.FAILS;
        }
    }

    EventAssert(DeliverySimulation delivery, Event event, Assumptions assumptions) {
        super(delivery.simulate(event, assumptions), EventAssert.class);
        this.delivery = delivery;
        this.event = event;
        this.assumptions = assumptions;
    }

    /** The same, with something taken for granted. */
    public EventAssert with(Assumption... more) {
        Assumptions all = assumptions;
        for (Assumption each : more) {
            all = each.apply(all);
        }
        return new EventAssert(delivery, event, all);
    }

    /** These workflows start; others may. */
    public EventAssert starts(String... workflows) {
        for (String name : workflows) {
            require(
                    known(name).stream().anyMatch(SimulatedWorkflow::starts),
                    "expected '%s' to start, but it does not",
                    name);
        }
        return this;
    }

    /** These workflows start, and no others. */
    public EventAssert startsExactly(String... workflows) {
        starts(workflows);
        for (SimulatedWorkflow started : actual.started()) {
            require(
                    List.of(workflows).stream().anyMatch(started::isNamed),
                    "expected only %s to start, but '%s' starts too",
                    List.of(workflows),
                    started.name());
        }
        return this;
    }

    /** None of these workflows starts. */
    public EventAssert doesNotStart(String... workflows) {
        for (String name : workflows) {
            for (SimulatedWorkflow workflow : known(name)) {
                require(!workflow.starts(), "expected '%s' not to start, but it does", name);
            }
        }
        return this;
    }

    /** No workflow starts. */
    public EventAssert startsNothing() {
        return startsExactly();
    }

    /** These jobs run, whether they fail or not; others may. */
    public EventAssert runs(String... jobs) {
        for (String name : jobs) {
            require(job(name).runs(), "expected '%s' to run, but it is '%s': %s", name, state(name), why(name));
        }
        return this;
    }

    /** These jobs run, whether they fail or not, and no others. */
    public EventAssert runsExactly(String... jobs) {
        runs(jobs);
        for (Placed job : all()) {
            require(
                    !job.runs() || List.of(jobs).stream().anyMatch(job::isNamed),
                    "expected no other job to run, but '%s' does: %s",
                    job.name(),
                    job.job().outcome().why());
        }
        return this;
    }

    /** These jobs run, each in a later wave than the one before: it waits, directly or not, for all that are named before it. */
    public EventAssert runsInOrder(String... jobs) {
        runs(jobs);
        for (int i = 1; i < jobs.length; i++) {
            require(
                    isAfter(job(jobs[i]), job(jobs[i - 1])),
                    "expected '%s' to wait for '%s', but it does not",
                    jobs[i],
                    jobs[i - 1]);
        }
        return this;
    }

    /** These jobs are skipped. */
    public EventAssert skips(String... jobs) {
        return are(JobState.SKIPPED, jobs);
    }

    /** These jobs run and fail. */
    public EventAssert fails(String... jobs) {
        return are(JobState.FAILS, jobs);
    }

    /** These jobs never start. */
    public EventAssert waits(String... jobs) {
        return are(JobState.WAITS, jobs);
    }

    /** Of these jobs nobody can tell what becomes: they depend on what nobody foretold. */
    public EventAssert cannotTell(String... jobs) {
        return are(JobState.UNKNOWN, jobs);
    }

    /** A commit status is posted, and says this in the end. */
    public EventAssert reports(String context, CommitStatus.State state) {
        List<CommitStatus> found = statuses().stream()
                .filter(status -> status.context().equals(context))
                .toList();
        require(!found.isEmpty(), "expected the status '%s', but nothing posts it", context);
        for (CommitStatus status : found) {
            require(
                    status.state() == state,
                    "expected the status '%s' to be %s, but it is %s",
                    context,
                    state.text(),
                    status.state().text());
        }
        return this;
    }

    /** These commit statuses are posted, whatever they say, and no others. */
    public EventAssert reportsExactly(String... contexts) {
        List<String> posted =
                statuses().stream().map(CommitStatus::context).sorted().toList();
        List<String> expected = List.of(contexts).stream().sorted().toList();
        require(posted.equals(expected), "expected the statuses %s, but there are %s", expected, posted);
        return this;
    }

    /** Nothing posts a status of this name. */
    public EventAssert doesNotReport(String... contexts) {
        for (String context : contexts) {
            require(
                    statuses().stream().noneMatch(status -> status.context().equals(context)),
                    "expected no status '%s', but there is one",
                    context);
        }
        return this;
    }

    private EventAssert are(JobState state, String... jobs) {
        for (String name : jobs) {
            require(
                    job(name).state() == state,
                    "expected '%s' to be '%s', but it is '%s': %s",
                    name,
                    state.text(),
                    state(name),
                    why(name));
        }
        return this;
    }

    private String state(String name) {
        return job(name).state().text();
    }

    private String why(String name) {
        return job(name).job().outcome().why();
    }

    private List<CommitStatus> statuses() {
        return actual.workflows().stream()
                .flatMap(workflow -> workflow.statuses().stream())
                .toList();
    }

    private List<Placed> all() {
        List<Placed> all = new ArrayList<>();
        for (SimulatedWorkflow workflow : actual.workflows()) {
            workflow.jobs().forEach(job -> all.add(new Placed(workflow, job)));
        }
        return all;
    }

    private Placed job(String name) {
        Optional<Placed> found = all().stream().filter(job -> job.isNamed(name)).findFirst();
        require(found.isPresent(), "there is no job '%s' in what starts", name);
        return found.orElseThrow();
    }

    private List<SimulatedWorkflow> known(String name) {
        List<SimulatedWorkflow> found = actual.workflows().stream()
                .filter(workflow -> workflow.isNamed(name))
                .toList();
        require(!found.isEmpty(), "there is no workflow '%s'", name);
        return found;
    }

    private static boolean isAfter(Placed later, Placed earlier) {
        if (!later.workflow().equals(earlier.workflow())) {
            return false;
        }
        List<String> ahead = new ArrayList<>(later.job().needs());
        for (int i = 0; i < ahead.size(); i++) {
            String id = ahead.get(i);
            if (earlier.job().id().equals(id) || earlier.job().id().startsWith(id + "/")) {
                return true;
            }
            later.workflow().jobs().stream()
                    .filter(job -> job.id().equals(id))
                    .flatMap(job -> job.needs().stream())
                    .filter(need -> !ahead.contains(need))
                    .forEach(ahead::add);
        }
        return false;
    }

    private void require(boolean holds, String message, Object... arguments) {
        if (!holds) {
            // The text is an argument, since it may hold a '%' itself.
            failWithMessage("%s%n%n%s", String.format(message, arguments), SimulationText.of(actual));
        }
    }
}
