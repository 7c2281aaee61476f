package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;

/** A filter that is one word, for the Gitea that refuses it. */
public final class FilterWithoutList implements WorkflowRule {
    private static final GiteaVersion FIRST = GiteaVersion.parse("1.23.0");
    private static final GiteaVersion NEXT = GiteaVersion.parse("1.24.0");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("filter-without-list")
                .summary("a filter is one word, which Gitea 1.23 does not read")
                .why("""
                        Gitea 1.22, and 1.24 and later, take 'branches: main' for a list of one. Gitea 1.23 refuses the file as a whole, so
                        that nothing runs. A list is read by all.
                        """)
                .source("jobparser.ParseRawOn of Gitea 1.22 to 28")
                .wrong(Example.of(TriggerExample.of("""
                        push:
                          branches: main
                        """))
                        .under(settings -> settings.withTarget(new Target(
                                GiteaVersion.parse("1.23.8"), settings.target().runner()))))
                .right(TriggerExample.of("""
                        push:
                          branches: [main]
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        GiteaVersion gitea = surroundings.target().gitea();
        if (!gitea.isAtLeast(FIRST) || gitea.isAtLeast(NEXT)) {
            return;
        }
        for (TriggerSyntax trigger : workflow.triggers()) {
            for (FilterSyntax filter : trigger.filters()) {
                Yaml.scalar(filter.entry().value())
                        .ifPresent(word -> report.add(
                                word,
                                "'" + filter.filter().text() + "' is one word; Gitea " + gitea + " refuses the file",
                                "write a list: [" + Excerpt.of(word.text()) + "]"));
            }
        }
    }
}
