package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Filters of a push that no push of a branch, or of a tag, can satisfy together. */
public final class ImpossiblePush implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("impossible-push")
                .summary("the filters of a push are so many that no branch, or no tag, satisfies them")
                .why("""
                        Gitea counts how many filters of an event are satisfied, and runs the workflow when all are. A push is of a branch
                        or of a tag and satisfies filters of one kind only, so where there are filters of both kinds one point is given for
                        the other kind: one, even where two filters stand there. 'branches', 'branches-ignore' and 'tags' together
                        therefore never run for a tag.
                        """)
                .source("the counting of matchPushEvent in modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong(TriggerExample.of("""
                        push:
                          branches:
                            - 'release/**'
                          branches-ignore:
                            - 'release/old/**'
                          tags:
                            - 'v*'
                        """))
                .right(TriggerExample.of("""
                        push:
                          branches:
                            - 'release/**'
                            - '!release/old/**'
                          tags:
                            - 'v*'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        workflow.trigger(EventName.PUSH).ifPresent(push -> {
            told(push, EventFilter.BRANCHES, "tag", report);
            told(push, EventFilter.TAGS, "branch", report);
        });
    }

    private static void told(TriggerSyntax push, EventFilter positive, String never, Report report) {
        if (isMeant(push, positive)) {
            push.filters().stream()
                    .filter(filter ->
                            filter.filter().isIgnore() && filter.filter().positive() == positive)
                    .forEach(filter -> report.add(
                            filter.entry().key(),
                            "'" + filter.filter().text() + "' stands beside '" + positive.text()
                                    + "' and a filter of the other"
                                    + " kind; Gitea then never runs the workflow for the push of a " + never,
                            "write one list under '" + positive.text() + "', with '!' before what does not count"));
        }
    }

    /** Whether both filters of one kind are there, and one of the other. */
    static boolean isMeant(TriggerSyntax trigger, EventFilter positive) {
        boolean both = trigger.filters().stream()
                        .filter(filter -> filter.filter().positive() == positive)
                        .count()
                == 2;
        return both
                && switch (positive) {
                    case BRANCHES -> trigger.has(EventFilter.TAGS) || trigger.has(EventFilter.TAGS_IGNORE);
                    case TAGS -> trigger.has(EventFilter.BRANCHES) || trigger.has(EventFilter.BRANCHES_IGNORE);
                    default -> false;
                };
    }
}
