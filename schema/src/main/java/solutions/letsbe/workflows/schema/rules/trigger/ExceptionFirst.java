package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** An exception from patterns that stand behind it. */
public final class ExceptionFirst implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("exception-first")
                .summary("an exception stands before the patterns from which it is one")
                .why("""
                        The last pattern that matches decides. An exception before all other patterns takes nothing away: what it matches
                        was not matched before, and what the later patterns match counts all the same.
                        """)
                .source("modules/actions/workflowpattern of Gitea 1.27 and 28; workflowpattern of the act fork before")
                .wrong(TriggerExample.of("""
                        push:
                          paths:
                            - '!docs/**'
                            - '**'
                        """))
                .right(TriggerExample.of("""
                        push:
                          paths:
                            - '**'
                            - '!docs/**'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                List<YamlNode.Scalar> patterns = filter.patterns();
                boolean any =
                        patterns.stream().anyMatch(pattern -> !pattern.text().startsWith("!"));
                if (any && !filter.filter().isIgnore() && filter.filter() != EventFilter.TYPES) {
                    patterns.stream()
                            .takeWhile(pattern -> pattern.text().startsWith("!"))
                            .forEach(pattern -> report.add(
                                    pattern,
                                    "the exception '" + Excerpt.of(pattern.text()) + "' stands before all patterns of '"
                                            + filter.filter().text()
                                            + "' from which it could be one; the last pattern that"
                                            + " matches decides",
                                    "put it behind them"));
                }
            }
        }
    }
}
