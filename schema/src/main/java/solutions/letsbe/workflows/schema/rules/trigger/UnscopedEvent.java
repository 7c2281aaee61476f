package solutions.letsbe.workflows.schema.rules.trigger;

import java.util.List;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** An event that starts no scoped workflow. */
public final class UnscopedEvent implements WorkflowRule {
    private static final List<EventName> UNSCOPED = List.of(EventName.SCHEDULE, EventName.WORKFLOW_RUN);

    @Override
    public RuleDescription description() {
        return RuleDescription.error("unscoped-event")
                .summary("A scoped workflow asks for an event that starts none")
                .why("""
                        Gitea runs a workflow of `.gitea/scoped_workflows` in the repositories that use its own, for what happens there. It
                        does not do so for `schedule` and `workflow_run`, and says nothing about it: the workflow waits for ever.
                        """)
                .source("go-gitea/gitea#38154; usage/actions/scoped-workflows in the documentation of Gitea 1.27")
                .wrong(Example.of(".gitea/scoped_workflows/scan.yml", TriggerExample.of("""
                        schedule:
                          - cron: '0 3 * * *'
                        """)))
                .right(Example.of(".gitea/scoped_workflows/scan.yml", TriggerExample.of("pull_request:\n")));
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        String path = "/" + workflow.file().replace('\\', '/');
        if (WorkflowFolders.SCOPED.stream().noneMatch(folder -> path.contains("/" + folder + "/"))) {
            return;
        }
        for (EventName event : UNSCOPED) {
            workflow.trigger(event)
                    .ifPresent(trigger -> report.add(
                            trigger.name(),
                            "'" + event.text()
                                    + "' starts no scoped workflow, so that nothing of this file ever runs for it",
                            "use an event of the repositories that it is for, or put the file into '"
                                    + WorkflowFolders.DEFAULT.get(0) + "'"));
        }
    }
}
