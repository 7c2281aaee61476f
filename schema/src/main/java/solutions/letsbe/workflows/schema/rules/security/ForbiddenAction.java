package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionPattern;
import solutions.letsbe.workflows.schema.rule.ActionPolicy;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An action or a called workflow that the settings deny, or do not allow. */
public final class ForbiddenAction implements WorkflowRule, ActionRule {
    private static final ActionPolicy EXAMPLE = new ActionPolicy(
            Optional.of(List.of(ActionPattern.parse("actions/*"), ActionPattern.parse("docker://alpine"))),
            List.of(ActionPattern.parse("actions/github-script")));

    @Override
    public RuleDescription description() {
        return RuleDescription.error("forbidden-action")
                .summary("a workflow uses an action that the settings do not allow")
                .why("""
                        An action runs with the token and the secrets of its job. Gitea has no list of actions that may be used and takes
                        whatever a workflow names, so only a check can hold workflows to such a list. The settings have it under
                        'actions': with 'allow' nothing else may be used, and what 'deny' covers may never be.
                        The example allows actions/* and docker://alpine, and denies actions/github-script.
                        """)
                .source(
                        "act/runner/step_action_remote.go of the runner 1.0 to 3.3: any repository that can be cloned is taken")
                .wrong(Example.of("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - uses: gradle/actions/setup-gradle@748248ddd2a24f49513d8f472f81c3a07d4d50e1 # v4.4.4
                              - run: ./gradlew check
                        """).under(settings -> settings.withActions(EXAMPLE)))
                .right("""
                        name: ci
                        on: push
                        jobs:
                          test:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: ./gradlew check
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        check(Use.of(workflow), surroundings.settings().actions(), report);
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        check(Use.of(action), surroundings.settings().actions(), report);
    }

    private static void check(List<Use> uses, ActionPolicy policy, Report report) {
        for (Use use : uses) {
            if (use.action().isLocal()) {
                continue;
            }
            String name = Excerpt.of(use.at().text());
            Optional<ActionPattern> denying = policy.denying(use.action());
            if (denying.isPresent()) {
                report.add(
                        use.at(),
                        "the settings deny '" + name + "' with '"
                                + Excerpt.of(denying.get().text()) + "'; Gitea would run it all the same",
                        "take another action, or a script");
            } else if (policy.leavesOut(use.action())) {
                report.add(
                        use.at(),
                        "the settings do not allow '" + name + "'; Gitea would run it all the same",
                        "take an action that is allowed, or add it to 'actions.allow' of the settings");
            }
        }
    }
}
