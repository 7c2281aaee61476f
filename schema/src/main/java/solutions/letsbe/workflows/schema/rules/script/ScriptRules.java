package solutions.letsbe.workflows.schema.rules.script;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class ScriptRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(
            new OldWorkflowCommand(),
            new RefusedWorkflowCommand(),
            new OverwrittenFile(),
            new UnquotedFile(),
            new GithubCliWithGiteaToken(),
            new UnwrittenOutput());

    private ScriptRules() {}
}
