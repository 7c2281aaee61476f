package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.FilterPattern;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A pattern that Gitea cannot read. */
public final class UnreadablePattern implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("filter-pattern")
                .summary("a pattern of a filter cannot be read")
                .why("""
                        Patterns are no regular expressions: '*' is anything without a slash, '**' anything, '?' and '+' repeat the
                        character before them, '[0-9]' is one of a set. Where Gitea cannot read one of the patterns, the filter as a whole
                        is not satisfied, so the workflow never runs for the event; only the server's log says so.
                        """)
                .source(
                        "modules/actions/workflows.go and modules/glob (CompileWorkflow) of Gitea 1.27 and 28; workflowpattern of the act fork before")
                .wrong(TriggerExample.of("""
                        push:
                          tags:
                            - 'v*+'
                        """))
                .right(TriggerExample.of("""
                        push:
                          tags:
                            - 'v*'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                if (filter.filter() != EventFilter.TYPES) {
                    filter.patterns().forEach(pattern -> problem(pattern)
                            .ifPresent(problem -> report.add(
                                    pattern,
                                    "Gitea cannot read the pattern '" + Excerpt.of(pattern.text()) + "' of '"
                                            + filter.filter().text() + "' and then never runs the workflow for '"
                                            + trigger.name().text() + "': " + problem)));
                }
            }
        }
    }

    /** Why a pattern cannot be read, whatever it is held against; an empty one the schema tells. */
    static Optional<String> problem(YamlNode.Scalar pattern) {
        if (pattern.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            FilterPattern.parse(pattern.text(), FilterPattern.Kind.NAME);
            return Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
