package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;

import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.workflows.dsl.WorkflowWithoutJobs;
import solutions.letsbe.workflows.dsl.event.PushTrigger;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** What runs when a component changes on main or on a hotfix branch. */
public final class OnMain {
    private OnMain() {}

    /** The component's workflow, without jobs yet. */
    public static <Z extends AnyZone> WorkflowWithoutJobs<Z> workflowFor(Component component, Class<Z> zone) {
        String id = component.mainWorkflow();
        List<String> patterns = component.mainPatterns();
        PushTrigger trigger = push().branches("main", "hotfix/**")
                .paths(patterns.get(0), patterns.subList(1, patterns.size()).toArray(String[]::new))
                .because("Nothing here is a required status, so a filter does no harm.");
        return workflow(id, zone)
                .on(trigger)
                .name(component.title() + " main")
                .permissions(contents(READ))
                .concurrency(group(id, github().sha())
                        .because("The group names the commit: no commit's build gives way to the next one's."));
    }
}
