package solutions.letsbe.workflows.schema.rules.trigger;

import java.time.Duration;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.CronExpression;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An interval that is shorter than the one at which Gitea looks for what is due. */
public final class TooFrequentSchedule implements WorkflowRule {
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(1);

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("too-frequent-schedule")
                .summary("a schedule asks for runs more often than Gitea starts any")
                .why("""
                        Gitea looks once a minute for what is due, and sets the next time at least a minute after a run, so that a workflow with
                        '@every 1s' runs every two minutes. An interval of 0 or less is read as one second.
                        """)
                .source(
                        "startTasks in services/actions/schedule_tasks.go and 'start_schedule_tasks' in services/cron/tasks_actions.go of Gitea; Every of robfig/cron v3")
                .wrong(TriggerExample.of("""
                        schedule:
                          - cron: '@every 1s'
                        """))
                .right(TriggerExample.of("""
                        schedule:
                          - cron: '*/2 * * * *'
                        """));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        UnreadableCron.times(workflow).forEach(time -> {
            if (interval(time.text())
                    .filter(every -> every.compareTo(LOOKS_EVERY) < 0)
                    .isPresent()) {
                report.add(
                        time,
                        "'" + Excerpt.of(time.text())
                                + "' is shorter than a minute, but Gitea looks once a minute, and runs it every two minutes",
                        "write '*/2 * * * *', which says so");
            }
        });
    }

    private static Optional<Duration> interval(String time) {
        try {
            return CronExpression.parse(time).interval();
        } catch (InvalidTextException e) {
            return Optional.empty(); // told elsewhere
        }
    }
}
