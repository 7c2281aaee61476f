package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.WorkflowRule;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;

/** A trigger by which strangers start runs that have secrets. */
public final class PrivilegedTrigger implements WorkflowRule {
    private static final List<EventName> EVENTS = List.of(EventName.PULL_REQUEST_TARGET, EventName.WORKFLOW_RUN);

    @Override
    public RuleDescription description() {
        return RuleDescription.warning("privileged-trigger")
                .summary("a stranger's pull request starts this workflow with secrets")
                .why("""
                        `pull_request_target` runs on the base branch with all secrets and a token that may write, without the
                        approval that a fork's `pull_request` needs; `workflow_run` follows a run that a stranger may have
                        started, whose outputs and artifacts the stranger made. Both are sound only while nothing of the pull
                        request is run, built or written into a script.
                        """)
                .source(
                        "services/actions/notifier_helper.go of Gitea 1.22 to 28 (ifNeedApproval); workflow_run since 1.25")
                .wrong("""
                        name: label
                        on: pull_request_target
                        jobs:
                          label:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./label
                        """)
                .right("""
                        name: label
                        on: pull_request
                        jobs:
                          label:
                            runs-on: ubuntu-latest
                            steps:
                              - run: ./label
                        """);
    }

    @Override
    public void check(WorkflowSyntax workflow, Surroundings surroundings, Report report) {
        workflow.triggers().stream()
                .filter(trigger -> trigger.event().filter(EVENTS::contains).isPresent())
                .forEach(trigger -> report.add(
                        trigger.name(),
                        "'" + trigger.name().text()
                                + "' gives secrets and a token that may write to a run that a stranger"
                                + " can start, and Gitea asks nobody for approval",
                        "use 'pull_request' if the run needs no secrets; if it does, run nothing of the pull request in it,"
                                + " and say so beside the suppression"));
    }
}
