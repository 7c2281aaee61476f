package solutions.letsbe.workflows.schema.rules.call;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class CallRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new InvalidWorkflowReference(),
            new WorkflowOutsideFolder(),
            new WorkflowOfAnotherServer(),
            new MissingCalledWorkflow(),
            new NotCallable(),
            new UnknownCallInput(),
            new MissingCallInput(),
            new CallInputTypeMismatch(),
            new UnknownCallSecret(),
            new MissingCallSecret(),
            new CallSecretForm(),
            new CallCycle(),
            new CallTooDeep(),
            new CallPermissions(),
            new CallersEventName());

    private CallRules() {}
}
