package solutions.letsbe.workflows.schema.rules.version;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.compatibility.VersionNeed;
import solutions.letsbe.workflows.schema.compatibility.VersionNeeds;
import solutions.letsbe.workflows.schema.language.WithoutSupport;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Tells of the needs that a target does not meet in one way. What no version can do, other rules tell. */
final class VersionReport {
    private VersionReport() {}

    /** The needs of a file, which the rules of all ways share. */
    private record Needs(List<VersionNeed> list) {
        static Needs of(WorkflowSyntax workflow) {
            return new Needs(VersionNeeds.of(workflow));
        }

        static Needs of(ActionSyntax action) {
            return new Needs(VersionNeeds.of(action));
        }
    }

    static void tell(WorkflowSyntax workflow, Target target, List<WithoutSupport> ways, Report report) {
        Needs needs = workflow.derived().of(Needs.class, Needs::of);
        tell(needs.list(), target, ways, report);
    }

    static void tell(ActionSyntax action, Target target, List<WithoutSupport> ways, Report report) {
        Needs needs = action.derived().of(Needs.class, Needs::of);
        tell(needs.list(), target, ways, report);
    }

    private static void tell(List<VersionNeed> needs, Target target, List<WithoutSupport> ways, Report report) {
        for (VersionNeed need : needs) {
            Optional<WithoutSupport> way = need.failure(target);
            if (way.isPresent() && ways.contains(way.get()) && !need.isHopeless()) {
                report.add(
                        need.start(),
                        need.end(),
                        need.what() + " needs " + need.since() + "; " + who(need, target) + " " + does(way.get()) + ": "
                                + need.fact().consequence(),
                        Optional.empty());
            }
        }
    }

    private static String who(VersionNeed need, Target target) {
        boolean server = need.fact()
                .sinceGitea()
                .filter(first -> !target.gitea().isAtLeast(first))
                .isPresent();
        return server ? "Gitea " + target.gitea() : "runner " + target.runner();
    }

    private static String does(WithoutSupport way) {
        return switch (way) {
            case DROPPED -> "drops it without a word";
            case IGNORED -> "ignores it";
            case REJECTED -> "refuses it";
            case NO_EFFECT -> "does nothing with it";
            case DIFFERENT -> "does something else";
        };
    }
}
