package solutions.letsbe.workflows.bench;

import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.pullRequest;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.uses;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.DefaultZone;

/** Workflows of any number and length, each job of which reads an output of the one before it. */
public final class SyntheticWorkflows {
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    private SyntheticWorkflows() {}

    /** So many workflows of so many jobs. */
    public static List<Workflow<?>> of(int workflows, int jobs) {
        List<Workflow<?>> all = new ArrayList<>();
        IntStream.range(0, workflows).forEach(number -> all.add(ladder("synthetic-" + number, jobs)));
        return List.copyOf(all);
    }

    private static Workflow<DefaultZone> ladder(String id, int length) {
        List<Job<DefaultZone>> jobs = new ArrayList<>();
        Optional<Expr<String>> below = Optional.empty();
        for (int rung = 0; rung < length; rung++) {
            RunStep<AnyZone> build = run("make \"$BELOW\"\necho \"digest=$(cat digest)\" >> \"$GITHUB_OUTPUT\"")
                    .name("Build")
                    .env("BELOW", below.orElse(github().sha()))
                    .writes("digest");
            var draft = job("job-" + rung).runsOn("ubuntu-latest").timeoutMinutes(10);
            below = Optional.of(draft.output("digest", build.output("digest")));
            jobs.add(draft.steps(Gitea.step(uses("actions/checkout", COMMIT, "v4").with("fetch-depth", 0)), build)
                    .build());
        }
        var draft = workflow(id).on(push().branches("main"), pullRequest()).jobs(jobs.get(0));
        jobs.subList(1, jobs.size()).forEach(draft::jobs);
        return draft.build();
    }
}
