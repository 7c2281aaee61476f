package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.KnownActions;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An action whose name is nearly that of a well-known one. */
public final class LookalikeAction implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.warning("lookalike-action")
                .summary("the name of an action is one letter away from a well-known one")
                .why("""
                        It is a slip, and the step fails, or somebody has taken the name to run code in the workflows of those who
                        slip.
                        """)
                .source("a list of well-known actions; names are compared without host and case")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: action/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make test
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(Use.of(workflow), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Use.of(action), report);
    }

    private static void check(List<Use> uses, Report report) {
        for (Use use : uses) {
            String name = use.action().repository();
            if (!KnownActions.POPULAR.contains(name)
                    && use.action().isOfRepository()
                    && use.action().isOfGithub()) {
                imitated(name)
                        .ifPresent(popular -> report.add(
                                use.at(),
                                "'" + Excerpt.of(name) + "' is nearly '" + popular + "', and another repository",
                                "did you mean '" + popular + "'?"));
            }
        }
    }

    private static Optional<String> imitated(String name) {
        for (String popular : KnownActions.POPULAR) {
            if (isOneEditAway(popular, name)) {
                return Optional.of(popular);
            }
        }
        return Optional.empty();
    }

    /** Whether one letter is changed, put in or left out, or two neighbours are swapped. */
    private static boolean isOneEditAway(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        String restA = a.substring(same);
        String restB = b.substring(same);
        if (restA.length() != restB.length()) {
            return restA.length() > restB.length()
                    ? restA.substring(1).equals(restB)
                    : restB.substring(1).equals(restA);
        }
        boolean swapped = restA.length() > 1
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0)
                && restA.substring(2).equals(restB.substring(2));
        return swapped || !restA.isEmpty() && restA.substring(1).equals(restB.substring(1));
    }
}
