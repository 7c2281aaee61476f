package solutions.letsbe.workflows.schema.rules.step;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;

/** A step that uses an action of which the server decides where it comes from. */
public final class RelativeAction implements StepRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.optional("relative-action")
                .summary("An action is named without the server that it comes from")
                .why("""
                        `owner/name@ref` is fetched from github.com or from the Gitea itself, as DEFAULT_ACTIONS_URL of the server says. The same
                        file can thus run other code on another server, or none. A URL says which it is.
                        """)
                .source("modules/setting/actions.go of Gitea 1.22 to 28")
                .wrong("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make
                        """)
                .right("""
                        name: ci
                        on: push
                        jobs:
                          build:
                            runs-on: ubuntu-latest
                            steps:
                              - uses: https://github.com/actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
                              - run: make
                        """);
    }

    @Override
    public void check(List<StepSyntax> steps, Surroundings surroundings, Report report) {
        for (StepUses each : StepUses.of(steps)) {
            if (each.remote().filter(remote -> remote.server().isEmpty()).isPresent()) {
                report.add(
                        each.uses(),
                        "where '" + Excerpt.of(each.remote().get().action())
                                + "' comes from depends on the server's DEFAULT_ACTIONS_URL",
                        "write the whole URL, as https://github.com/"
                                + Excerpt.of(each.remote().get().action()) + "@ref");
            }
        }
    }
}
