package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActivityPattern;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A pattern of activities that cannot be read, or matches none. */
public final class WrongActivityPattern implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("activity-pattern")
                .summary("a pattern under 'types' cannot be read, or matches no activity of the event")
                .why("""
                        Gitea compares activities with the words under 'types' as patterns. One that it cannot read makes the server panic
                        while it looks for workflows, so that other workflows do not run either; one that matches no activity that Gitea
                        reports never runs the workflow.
                        """)
                .source("glob.MustCompile in modules/actions/workflows.go of Gitea 1.22 to 28")
                .wrong(TriggerExample.of("""
                        pull_request:
                          types:
                            - '[opened'
                        """))
                .right(TriggerExample.of("""
                        pull_request:
                          types:
                            - opened
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            List<String> types = trigger.event().map(EventName::types).orElse(List.of());
            if (types.isEmpty()) {
                continue;
            }
            for (YamlNode.Scalar word : trigger.filter(EventFilter.TYPES.text())) {
                if (ActivityPattern.isPattern(word.text())) {
                    problem(word.text(), trigger.name().text(), types).ifPresent(problem -> report.add(word, problem));
                }
            }
        }
    }

    private static Optional<String> problem(String word, String event, List<String> types) {
        try {
            ActivityPattern pattern = new ActivityPattern(word);
            return types.stream().anyMatch(pattern::matches)
                    ? Optional.empty()
                    : Optional.of("the pattern '" + Excerpt.of(word) + "' matches no activity of '" + event
                            + "'; the workflow never runs for it");
        } catch (InvalidTextException e) {
            return Optional.of("Gitea cannot read the pattern '" + Excerpt.of(word)
                    + "' and fails on every event then: " + e.getMessage());
        }
    }
}
