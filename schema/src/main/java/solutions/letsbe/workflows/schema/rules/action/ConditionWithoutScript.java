package solutions.letsbe.workflows.schema.rules.action;

import solutions.letsbe.workflows.schema.language.ActionRuntime;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A condition of a script that an action does not have. */
public final class ConditionWithoutScript implements ActionRule {
    private static final String PATH = ".gitea/actions/greet/action.yml";

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("condition-without-script")
                .summary("an action says when to run a script before or after it, and has no such script")
                .why("""
                        'pre-if' decides about 'pre' (in a container 'pre-entrypoint'), and 'post-if' about 'post'
                        ('post-entrypoint'). Without the script there is nothing to decide; probably it was forgotten.
                        """)
                .source("act/runner/action.go (hasPreStep, hasPostStep) of gitea-runner 3.1 and later")
                .wrong(Example.of(PATH, """
                        name: Greet
                        description: Says hello
                        runs:
                          using: docker
                          image: docker://registry.example.com/acme/greet:3.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                          post-if: always()
                        """))
                .right(Example.of(PATH, """
                        name: Greet
                        description: Says hello
                        runs:
                          using: docker
                          image: docker://registry.example.com/acme/greet:3.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                          post-entrypoint: /bin/true
                          post-if: always()
                        """));
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        if (action.using()
                .filter(using -> using.text().equals(ActionRuntime.COMPOSITE.text()))
                .isPresent()) {
            return; // it has steps instead, and neither key means anything there
        }
        action.runs().ifPresent(runs -> {
            told(runs, "pre", report);
            told(runs, "post", report);
        });
    }

    private static void told(YamlNode.Mapping runs, String script, Report report) {
        if (runs.entry(script).isEmpty() && runs.entry(script + "-entrypoint").isEmpty()) {
            runs.entry(script + "-if")
                    .ifPresent(condition -> report.add(
                            condition.key(),
                            "'" + script + "-if' decides about nothing, since the action has no '" + script + "'",
                            "name the script, or take the condition away"));
        }
    }
}
