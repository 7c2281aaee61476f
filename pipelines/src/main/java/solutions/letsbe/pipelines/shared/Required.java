package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.expression.Functions.always;
import static solutions.letsbe.workflows.dsl.expression.Functions.and;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;
import static solutions.letsbe.workflows.dsl.expression.Functions.not;
import static solutions.letsbe.workflows.dsl.expression.Functions.or;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.Permissions;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** The last job of a pull request, and the one status that branch protection asks for. */
public final class Required {
    private Required() {}

    /** Succeeds if every counted job succeeded, or was skipped because the component is not touched. */
    public static Job<Checks> of(Changes changes, List<Job<Checks>> counted, List<Job<Checks>> informing) {
        List<Expr<?>> results = new ArrayList<>();
        StringBuilder pattern = new StringBuilder("changes={0}");
        results.add(changes.job().result());
        Expr<Boolean> fails = changes.job().result().isNot("success");
        for (Job<Checks> each : counted) {
            pattern.append('\n')
                    .append(each.id())
                    .append("={")
                    .append(results.size())
                    .append('}');
            results.add(each.result());
            fails = or(fails, not(isFine(each, changes)));
        }
        JobWithoutSteps<Checks> required = job("required")
                .runsOn(Runners.UNTRUSTED)
                .onlyIf(always())
                .permissions(Permissions.none())
                .timeoutMinutes(5)
                .because("The one status that branch protection asks for. It always reports.");
        informing.forEach(each -> required.needs(each));
        return required.steps(run("""
                        failed=0
                        while IFS='=' read -r name result; do
                          echo "$name: $result"
                          case "$result" in
                            success) ;;
                            skipped) [ "$AFFECTED" = false ] || failed=1 ;;
                            *) failed=1 ;;
                          esac
                        done <<< "$RESULTS"
                        exit "$failed"
                        """)
                        .name("Every job that had to run succeeded")
                        .env("AFFECTED", changes.answer())
                        .env("RESULTS", format(pattern.toString(), results.toArray(new Expr<?>[0])))
                        .purpose(Purpose.failsIf(fails)))
                .build();
    }

    private static Expr<Boolean> isFine(Job<Checks> job, Changes changes) {
        return or(
                job.result().is("success"),
                and(job.result().is("skipped"), changes.answer().is("false")));
    }
}
