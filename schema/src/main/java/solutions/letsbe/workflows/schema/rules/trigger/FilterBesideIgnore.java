package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A filter beside the one that names its opposite. */
public final class FilterBesideIgnore implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("filter-beside-ignore")
                .summary("an event has a filter and the filter that names its opposite")
                .why("""
                        GitHub refuses 'branches' beside 'branches-ignore', and likewise for tags and paths. Gitea takes both and asks
                        that both are satisfied, so that the second takes away from the first. One list with '!' says the same, in an
                        order that can be read, and on GitHub too.
                        """)
                .source("modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong(TriggerExample.of("""
                        push:
                          paths:
                            - src/**
                          paths-ignore:
                            - src/docs/**
                        """))
                .right(TriggerExample.of("""
                        push:
                          paths:
                            - src/**
                            - '!src/docs/**'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                EventFilter positive = filter.filter().positive();
                if (filter.filter().isIgnore() && trigger.has(positive) && !ImpossiblePush.isMeant(trigger, positive)) {
                    report.add(
                            filter.entry().key(),
                            "'" + filter.filter().text() + "' stands beside '" + positive.text()
                                    + "'; Gitea runs the workflow only"
                                    + " for what satisfies both, and GitHub refuses the file",
                            "write one list, with '!' before what does not count");
                }
            }
        }
    }
}
