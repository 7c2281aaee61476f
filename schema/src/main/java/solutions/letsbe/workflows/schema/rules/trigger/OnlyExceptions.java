package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A filter whose patterns are all exceptions. */
public final class OnlyExceptions implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("only-exceptions")
                .summary("all patterns of a filter are exceptions")
                .why("""
                        A pattern with '!' takes away from what the patterns before it matched. Where there is none before, nothing was
                        matched, nothing is left, and the workflow never runs for the event.
                        """)
                .source(
                        "Skip in modules/actions/workflowpattern of Gitea 1.27 and 28; workflowpattern of the act fork before")
                .wrong(TriggerExample.of("""
                        push:
                          branches:
                            - '!main'
                        """))
                .right(TriggerExample.of("""
                        push:
                          branches:
                            - '**'
                            - '!main'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                List<YamlNode.Scalar> patterns = filter.patterns();
                boolean only = !patterns.isEmpty()
                        && patterns.stream().allMatch(pattern -> pattern.text().startsWith("!"));
                if (only && !filter.filter().isIgnore() && filter.filter() != EventFilter.TYPES) {
                    report.add(
                            filter.entry().key(),
                            "all patterns of '" + filter.filter().text()
                                    + "' begin with '!', so none matches anything, and the"
                                    + " workflow never runs for '"
                                    + trigger.name().text() + "'",
                            "write '**' before them, or use '" + filter.filter().text() + "-ignore'");
                }
            }
        }
    }
}
