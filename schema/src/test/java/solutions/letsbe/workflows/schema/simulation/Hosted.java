package solutions.letsbe.workflows.schema.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.repository.GivenFiles;
import solutions.letsbe.workflows.schema.repository.Repository;

/** Repositories made for a test. */
final class Hosted {
    static final String CI = ".gitea/workflows/ci.yml";

    private Hosted() {}

    /** A repository with these files: path, text, path, text ... */
    static HostedRepository repository(String name, String... pathsAndTexts) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return new HostedRepository("acme", name, Repository.of(new GivenFiles(texts)));
    }

    static Assumptions on(String gitea) {
        return Assumptions.NONE.on(GiteaVersion.parse(gitea));
    }

    /** What becomes of a single workflow. */
    static SimulatedWorkflow simulate(String text, Event event, Assumptions assumptions) {
        return Simulation.of(List.of(repository("app", CI, text)), event, assumptions)
                .workflows()
                .get(0);
    }

    /** Jobs as they are told in tests: {@code 1 build runs success}. */
    static List<String> told(SimulatedWorkflow workflow) {
        return workflow.jobs().stream()
                .map(job -> job.wave() + " " + job.title() + " " + told(job.outcome()))
                .toList();
    }

    private static String told(JobOutcome outcome) {
        return outcome instanceof JobOutcome.Runs runs
                ? runs.result().text()
                : outcome.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> why(SimulatedWorkflow workflow) {
        return workflow.jobs().stream().map(job -> job.outcome().why()).toList();
    }

    static List<String> statuses(SimulatedWorkflow workflow) {
        return workflow.statuses().stream()
                .map(status -> status.state().text() + " " + status.context())
                .toList();
    }
}
