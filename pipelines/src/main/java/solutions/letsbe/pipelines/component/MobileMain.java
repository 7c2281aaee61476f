package solutions.letsbe.pipelines.component;

import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.ComponentChecks;
import solutions.letsbe.pipelines.shared.ComponentJobs;
import solutions.letsbe.pipelines.shared.OnMain;
import solutions.letsbe.pipelines.zone.LetsbeChecks;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.WorkflowBuilder;
import solutions.letsbe.workflows.dsl.zone.Checks;

/** The app's checks once more after it is merged. It has no image, so nothing here needs a secret. */
public final class MobileMain {
    private MobileMain() {}

    /** The workflow. */
    public static Workflow<LetsbeChecks> define() {
        ComponentChecks<Checks> checks = MobileChecks.of(ComponentJobs.ofPush(Component.MOBILE, Runners.UNTRUSTED));
        WorkflowBuilder<LetsbeChecks> workflow = OnMain.workflowFor(Component.MOBILE, LetsbeChecks.class)
                .jobs(checks.jobs().get(0));
        checks.jobs().stream().skip(1).forEach(workflow::jobs);
        return workflow.build();
    }
}
