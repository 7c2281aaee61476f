package solutions.letsbe.workflows.schema.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What becomes of a workflow.
 *
 * @param repository where the event happens, {@code owner/name}
 * @param source the repository of its file, {@code owner/name}: another one for a scoped workflow
 * @param path its file
 * @param name its name as Gitea shows it
 * @param start whether it starts
 * @param jobs its jobs, by wave and then in the order of the file; none where it does not start
 * @param statuses the commit statuses of its jobs, or those of a filtered workflow that are required
 * @param concurrency its group, where it has one
 * @param result how its run ends; none where it does not start, never ends or is unknown
 */
public record SimulatedWorkflow(
        String repository,
        String source,
        String path,
        String name,
        Start start,
        List<SimulatedJob> jobs,
        List<CommitStatus> statuses,
        Optional<String> concurrency,
        Optional<Result> result) {
    /** Copies the lists. */
    public SimulatedWorkflow {
        jobs = List.copyOf(jobs);
        statuses = List.copyOf(statuses);
    }

    /** Whether it starts. */
    public boolean starts() {
        return start instanceof Start.Starts;
    }

    /** The file without its folder and ending: {@code hub-pr}. */
    public String id() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    /** Whether somebody who names it so means it: by its file, its file without folder or ending, or its name. */
    public boolean isNamed(String anyForm) {
        return WorkflowTitle.isNamed(path, name, anyForm);
    }
}
