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

/** A pattern that no branch, tag or path can match. */
public final class DeadPattern implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("dead-pattern")
                .summary("no branch, tag or path can match a pattern")
                .why("""
                        Branches and tags are compared by their short names, as git allows them, and paths as git has them: from the top of
                        the repository, without './', '..' and a leading '/'. What is written otherwise matches nothing, without an error.
                        """)
                .source("git check-ref-format; modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong(TriggerExample.of("""
                        push:
                          paths:
                            - ./src/**
                        """))
                .right(TriggerExample.of("""
                        push:
                          paths:
                            - src/**
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                if (filter.filter() != EventFilter.TYPES) {
                    filter.patterns().stream()
                            .filter(pattern -> !pattern.text().isEmpty()
                                    && UnreadablePattern.problem(pattern).isEmpty())
                            .forEach(pattern -> problem(pattern.text(), FilterPattern.Kind.of(filter.filter()))
                                    .ifPresent(problem -> report.add(
                                            pattern,
                                            "the pattern '" + Excerpt.of(pattern.text()) + "' of '"
                                                    + filter.filter().text() + "' matches nothing: " + problem)));
                }
            }
        }
    }

    private static Optional<String> problem(String pattern, FilterPattern.Kind kind) {
        try {
            FilterPattern.parse(pattern, kind);
            return Optional.empty();
        } catch (InvalidTextException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }
}
