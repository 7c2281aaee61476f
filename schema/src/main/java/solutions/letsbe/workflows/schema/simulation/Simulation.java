package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * What an event starts in the repositories of a Gitea, by the files as they are.
 *
 * <pre>{@code
 * Simulation.of(repositories, Event.pullRequest().changing("hub/src/a.ts"), Assumptions.NONE).workflows();
 * }</pre>
 *
 * @param event the event
 * @param gitea the server that is meant
 * @param workflows what becomes of every workflow that the repositories have, by repository and file, scoped ones last
 */
public record Simulation(Event event, GiteaVersion gitea, List<SimulatedWorkflow> workflows) {
    /** Copies the list. */
    public Simulation {
        workflows = List.copyOf(workflows);
    }

    /**
     * What an event starts where nobody knows more than the files say.
     *
     * @throws IllegalArgumentException if the event names a repository that is not there
     */
    public static Simulation of(List<HostedRepository> repositories, Event event, Assumptions assumptions) {
        return of(repositories, event, assumptions, Foreknowledge.NONE);
    }

    /**
     * What an event starts.
     *
     * @param repositories the repositories of one owner: scoped workflows of one run in all
     * @throws IllegalArgumentException if the event names a repository that is not there
     */
    public static Simulation of(
            List<HostedRepository> repositories, Event event, Assumptions assumptions, Foreknowledge foreknowledge) {
        List<HostedRepository> where = repositories.stream()
                .filter(each ->
                        event.repository().filter(name -> !each.isNamed(name)).isEmpty())
                .toList();
        if (where.isEmpty() && event.repository().isPresent()) {
            throw new IllegalArgumentException("there is no repository '"
                    + event.repository().get() + "'; there "
                    + (repositories.size() == 1 ? "is " : "are ")
                    + String.join(
                            ", ",
                            repositories.stream().map(HostedRepository::name).toList()));
        }
        List<SimulatedWorkflow> workflows = new ArrayList<>();
        for (HostedRepository each : where) {
            workflows.addAll(new Work(each, event, assumptions, foreknowledge).all(repositories));
        }
        return new Simulation(event, assumptions.gitea(), workflows);
    }

    /** The workflows that start. */
    public List<SimulatedWorkflow> started() {
        return workflows.stream().filter(SimulatedWorkflow::starts).toList();
    }

    /** What happens in one repository. */
    private static final class Work {
        private final HostedRepository repository;
        private final Event event;
        private final Assumptions assumptions;
        private final Foreknowledge foreknowledge;

        Work(HostedRepository repository, Event event, Assumptions assumptions, Foreknowledge foreknowledge) {
            this.repository = repository;
            this.event = event;
            this.assumptions = assumptions;
            this.foreknowledge = foreknowledge;
        }

        List<SimulatedWorkflow> all(List<HostedRepository> sources) {
            List<SimulatedWorkflow> workflows = new ArrayList<>();
            List<String> seen = repository.files().workflowPaths();
            seen.forEach(path -> workflows.add(simulated(repository, path, false)));
            for (String folder : WorkflowFolders.DEFAULT) {
                workflowsBelow(repository, folder).stream()
                        .filter(path -> !seen.contains(path))
                        .forEach(path -> workflows.add(silent(
                                repository,
                                path,
                                "Gitea looks into '" + WorkflowFolders.DEFAULT.get(0)
                                        + "' alone where that exists, and not into '" + folder + "'")));
            }
            for (HostedRepository source : sources) {
                for (String folder : WorkflowFolders.SCOPED) {
                    for (String path : workflowsBelow(source, folder)) {
                        workflows.add(
                                assumptions.isAtLeast(1, 27, 0)
                                        ? simulated(source, path, true)
                                        : silent(source, path, "Gitea has scoped workflows since 1.27"));
                    }
                }
            }
            return workflows;
        }

        private static List<String> workflowsBelow(HostedRepository of, String folder) {
            return of.files().files().below(folder).stream()
                    .filter(path -> WorkflowFolders.FILE_ENDINGS.stream().anyMatch(path::endsWith))
                    .toList();
        }

        private SimulatedWorkflow silent(HostedRepository source, String path, String why) {
            return new SimulatedWorkflow(
                    repository.fullName(),
                    source.fullName(),
                    path,
                    WorkflowTitle.fileOf(path),
                    new Start.Silent(why),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        private SimulatedWorkflow simulated(HostedRepository source, String path, boolean scoped) {
            Optional<WorkflowSyntax> read = source.files().workflow(path);
            if (read.isEmpty()) {
                return silent(source, path, "Gitea cannot read the file");
            }
            WorkflowSyntax workflow = read.get();
            String title = WorkflowTitle.of(workflow, path, assumptions);
            StatusNames statuses =
                    new StatusNames(event, assumptions, scoped ? Optional.of(source.fullName()) : Optional.empty());
            Start start = new StartDecision(workflow, repository, scoped, event, assumptions).decide();
            if (!(start instanceof Start.Starts)) {
                List<CommitStatus> posted =
                        start instanceof Start.Filtered ? filtered(workflow, title, statuses) : List.of();
                return new SimulatedWorkflow(
                        repository.fullName(),
                        source.fullName(),
                        path,
                        title,
                        start,
                        List.of(),
                        posted,
                        Optional.empty(),
                        Optional.empty());
            }
            return started(source, path, workflow, title, start, statuses);
        }

        private SimulatedWorkflow started(
                HostedRepository source,
                String path,
                WorkflowSyntax workflow,
                String title,
                Start start,
                StatusNames statuses) {
            Run run = new Run(event, repository, source, path, assumptions, foreknowledge, statuses);
            Knowledge inputs = InputKnowledge.ofDispatch(workflow, event, assumptions);
            run.hasRoomFor(workflow.jobs().size());
            List<SimulatedJob> jobs = new ScopeRun(
                            run, workflow, new CalledFrom(List.of(), List.of(), Optional.empty(), inputs, 1))
                    .simulate();
            Knowledge knowledge = new EventContexts(event, repository, assumptions)
                    .knowledge(workflow, path, true, false)
                    .and(inputs);
            return new SimulatedWorkflow(
                    repository.fullName(),
                    source.fullName(),
                    path,
                    title,
                    start,
                    jobs,
                    jobs.stream().flatMap(job -> job.status().stream()).toList(),
                    ConcurrencyGroup.of(workflow.root(), knowledge),
                    EndedJob.result(jobs.stream().map(Work::forRun).toList()));
        }

        /** A failure that the run survives counts as success in it, and nowhere else. */
        private static JobOutcome forRun(SimulatedJob job) {
            return job.outlived() && job.outcome() instanceof JobOutcome.Runs runs
                    ? new JobOutcome.Runs(Result.SUCCESS, runs.why())
                    : job.outcome();
        }

        /** What a workflow posts that a filter holds back: since Gitea 1.27, for required statuses alone. */
        private List<CommitStatus> filtered(WorkflowSyntax workflow, String title, StatusNames statuses) {
            if (!assumptions.isAtLeast(1, 27, 0)) {
                return List.of();
            }
            List<CommitStatus> posted = new ArrayList<>();
            for (JobSyntax job : workflow.jobs()) {
                for (String name : StaticNames.of(job)) {
                    statuses.of(title, name)
                            .filter(this::isRequired)
                            .ifPresent(context -> posted.add(new CommitStatus(context, CommitStatus.State.SKIPPED)));
                }
            }
            return posted;
        }

        private boolean isRequired(String context) {
            return Stream.concat(repository.required().stream(), assumptions.required().stream())
                    .anyMatch(glob -> glob.matches(context));
        }
    }

    /** The names of a job's combinations as its file alone tells them. */
    private static final class StaticNames {
        static List<String> of(JobSyntax job) {
            String title = job.scalar("name").map(YamlNode.Scalar::text).orElse(job.id());
            MatrixExpansion expansion = job.matrix()
                    .map(matrix -> MatrixExpansion.of(matrix, Knowledge.NONE))
                    .orElse(MatrixExpansion.NONE);
            if (!(expansion instanceof MatrixExpansion.Combinations combinations) || title.contains("${{")) {
                return List.of(title);
            }
            return combinations.all().stream()
                    .map(each -> each.properties().isEmpty() ? title : title + " " + MatrixExpansion.suffix(each))
                    .map(StatusNames::cut)
                    .toList();
        }
    }
}
