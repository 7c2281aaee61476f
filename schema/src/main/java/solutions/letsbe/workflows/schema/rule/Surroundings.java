package solutions.letsbe.workflows.schema.rule;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.WorkflowUse;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.CalledWorkflow;
import solutions.letsbe.workflows.schema.repository.Repository;

/**
 * What stands around a file.
 *
 * @param settings what somebody says of their Gitea and of the rules
 * @param repository the other files of its repository
 * @param actions the actions of other repositories of which inputs and outputs are known
 */
public record Surroundings(RuleSettings settings, Repository repository, ActionCatalog actions) {
    /** The versions that files are held against. */
    public Target target() {
        return settings.target();
    }

    /** What the action of a step takes and gives, as far as that is known: {@code uses} as it is written. */
    public Optional<ActionInterface> action(String uses) {
        return uses.startsWith("./") || uses.startsWith("$/")
                ? repository.action(uses.substring(2)).map(Repository::interfaceOf)
                : actions.find(uses);
    }

    /** The workflow that a job calls, as far as it is known: {@code uses} as it is written. */
    public Optional<CalledWorkflow> called(String uses) {
        try {
            return repository.called(WorkflowUse.parse(uses));
        } catch (InvalidTextException e) {
            return Optional.empty();
        }
    }
}
