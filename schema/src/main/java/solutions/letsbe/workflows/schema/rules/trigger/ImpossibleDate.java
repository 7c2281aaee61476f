package solutions.letsbe.workflows.schema.rules.trigger;

import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.CronExpression;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A time on a date that does not exist. */
public final class ImpossibleDate implements WorkflowRule {
    @Override
    public RuleDescription description() {
        return RuleDescription.error("impossible-date")
                .summary("a time of a schedule is on a date that does not exist")
                .why("""
                        The scheduler looks for the next time some years ahead, finds none, and the workflow never runs. February has at
                        most 29 days; April, June, September and November have 30.
                        """)
                .source(
                        "SpecSchedule.Next of robfig/cron v3, with which Gitea 1.22 to 28 reads schedules: it gives up after five years")
                .wrong(TriggerExample.of("""
                        schedule:
                          - cron: '0 3 31 4,6 *'
                        """))
                .right(TriggerExample.of("""
                        schedule:
                          - cron: '0 3 30 4,6 *'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        UnreadableCron.times(workflow).forEach(time -> {
            if (!comes(time.text())) {
                report.add(
                        time,
                        "the time '" + Excerpt.of(time.text())
                                + "' never comes, since none of its months has such a day");
            }
        });
    }

    private static boolean comes(String time) {
        try {
            return CronExpression.parse(time).comes();
        } catch (InvalidTextException e) {
            return true; // told elsewhere
        }
    }
}
