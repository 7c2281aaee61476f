package solutions.letsbe.workflows.schema.rule;

import solutions.letsbe.workflows.schema.repository.ActionCatalog;
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
}
