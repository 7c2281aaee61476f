package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.CronExpression;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A time that Gitea's scheduler cannot read. */
public final class UnreadableCron implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("cron-expression")
                .summary("a time of a schedule cannot be read")
                .why("""
                        Gitea drops a time that its scheduler cannot read without a word: the workflow never runs at that time. There are
                        five fields, minute, hour, day of month, month and day of week, the last from 0 to 6; or '@daily' and its like,
                        or '@every 1h30m'; a prefix such as 'CRON_TZ=Europe/Rome' names the time zone.
                        """)
                .source("ActionScheduleSpec.Parse of Gitea 1.22 to 28, on robfig/cron v3")
                .wrong(TriggerExample.of("""
                        schedule:
                          - cron: '0 */3 * *'
                        """))
                .right(TriggerExample.of("""
                        schedule:
                          - cron: '0 */3 * * *'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        times(workflow).forEach(time -> {
            try {
                CronExpression.parse(time.text());
            } catch (InvalidTextException e) {
                report.add(
                        time,
                        "Gitea cannot read the time '" + Excerpt.of(time.text()) + "' and drops it without a word: "
                                + e.getMessage());
            }
        });
    }

    /** The times of a schedule; an empty one the schema tells. */
    static List<YamlNode.Scalar> times(WorkflowSyntax workflow) {
        return Yaml.value(workflow.root(), "on").flatMap(Yaml::mapping).map(on -> Yaml.items(on, "schedule")).stream()
                .flatMap(List::stream)
                .flatMap(entry -> Yaml.mapping(entry).stream())
                .flatMap(entry -> Yaml.scalar(entry, "cron").stream())
                .filter(time -> !time.text().isEmpty())
                .toList();
    }
}
