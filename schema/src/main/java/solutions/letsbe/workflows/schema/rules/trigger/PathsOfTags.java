package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** Paths of a push that is of a tag. */
public final class PathsOfTags implements WorkflowRule {
    private static final GiteaVersion SINCE = GiteaVersion.parse("1.24.0");

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("paths-of-tags")
                .summary("a push of tags only has a filter of paths")
                .why("""
                        A tag changes no files. Where only tags are asked for, Gitea since 1.24 takes the filter of paths as satisfied, so
                        it holds nothing back and every tag starts the workflow.
                        """)
                .source("modules/actions/workflows.go of Gitea 1.24 to 28")
                .wrong(TriggerExample.of("""
                        push:
                          tags:
                            - 'v*'
                          paths:
                            - src/**
                        """))
                .right(TriggerExample.of("""
                        push:
                          tags:
                            - 'v*'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        if (!surroundings.target().gitea().isAtLeast(SINCE)) {
            return;
        }
        workflow.trigger(EventName.PUSH)
                .filter(push -> push.has(EventFilter.TAGS) || push.has(EventFilter.TAGS_IGNORE))
                .filter(push -> !push.has(EventFilter.BRANCHES) && !push.has(EventFilter.BRANCHES_IGNORE))
                .ifPresent(push -> push.filters().stream()
                        .filter(filter -> filter.filter().positive() == EventFilter.PATHS)
                        .forEach(filter -> report.add(
                                filter.entry().key(),
                                "'" + filter.filter().text()
                                        + "' holds nothing back here: only tags start the workflow, and"
                                        + " Gitea compares no paths for them")));
    }
}
