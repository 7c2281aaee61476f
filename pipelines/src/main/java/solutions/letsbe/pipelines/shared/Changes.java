package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;

/**
 * Finds out whether a pull request touches a component.
 *
 * <p>A required status must always report, so no trigger has a {@code paths} filter: this job runs for every pull request, and
 * the others are skipped through their {@code if}.
 */
public final class Changes {
    private final Job<Checks> job;
    private final Expr<String> affected;

    private Changes(Job<Checks> job, Expr<String> affected) {
        this.job = job;
        this.affected = affected;
    }

    /** Looks at the paths of this component. */
    public static Changes in(Component component) {
        RunStep<AnyZone> compare = run("""
                base="$(git merge-base "$BASE_SHA" "$HEAD_SHA")"
                # 0 is no difference, 1 is one; anything else is an error and must not pass for either.
                status=0
                git diff --quiet "$base" "$HEAD_SHA" -- %s || status=$?
                case "$status" in
                  0) affected=false ;;
                  1) affected=true ;;
                  *) exit "$status" ;;
                esac
                echo "affected=$affected" >> "$GITHUB_OUTPUT"
                """.formatted(String.join(" ", component.paths())))
                .name("Compare with the base")
                .env("BASE_SHA", github().pullRequestBaseSha())
                .env("HEAD_SHA", github().pullRequestHeadSha())
                .writes("affected")
                .purpose(Purpose.foretells("affected", component.paths()));
        JobWithoutSteps<Checks> changes = Gitea.job("changes")
                .runsOn(Runners.UNTRUSTED)
                .because("No paths filter on the trigger: a required status that is filtered out never reports.")
                .permissions(contents(READ))
                .timeoutMinutes(5);
        Expr<String> affected = changes.output("affected", compare.output("affected"));
        return new Changes(changes.steps(Source.withHistory(), compare).build(), affected);
    }

    /** The job itself. */
    public Job<Checks> job() {
        return job;
    }

    /** Whether the component is touched; who reads it needs the job. */
    public Expr<Boolean> affected() {
        return affected.is("true");
    }

    /** The answer as a text, for scripts. */
    public Expr<String> answer() {
        return affected;
    }
}
