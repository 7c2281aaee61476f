package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.KnownActions;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An action that nobody mends any more. */
public final class ArchivedAction implements WorkflowRule, ActionRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.info("archived-action")
                .summary("the repository of an action is archived")
                .why("""
                        Nobody mends its faults and holes any more, and the Node.js that it asks for disappears from images one day.
                        """)
                .source(
                        "the list of archived repositories that zizmor keeps (zizmorcore/zizmor, crates/zizmor/data/archived-repos.txt)")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/setup-ruby@e932e7af67fc4a8fc77bd86b744acd4e42fe3543 # v1.1.3
                              - run: rake test
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            container: ruby:3.4.5
                            steps:
                              - run: rake test
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
            if (KnownActions.ARCHIVED.contains(use.action().repository())
                    && use.action().isOfRepository()
                    && use.action().isOfGithub()) {
                report.add(
                        use.at(),
                        "'" + Excerpt.of(use.action().repository()) + "' is archived: its faults stay",
                        "look for the action that its page recommends, or run the tool in a script");
            }
        }
    }
}
