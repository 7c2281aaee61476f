package solutions.letsbe.workflows.dsl.protection;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import solutions.letsbe.workflows.dsl.location.Location;

/** What protects one repository. */
@Value.Immutable
public abstract class RepositoryProtection {
    RepositoryProtection() {}

    /** The repository's name without its owner. */
    public abstract String repository();

    /** The rules for branches. Their order is their priority: the first that matches a branch applies. */
    public abstract List<BranchRule> branches();

    /** The rules for tags. */
    public abstract List<TagRule> tags();

    /** The settings of pull requests; none where they are left as they are. */
    public abstract Optional<RepositorySettings> settings();

    /** The code owners; none where the repository has no such file. */
    public abstract Optional<CodeOwners> codeOwners();

    /** What the repository is, and what its protection is for. */
    public abstract Optional<String> comment();

    /** Where it was made. */
    @Value.Auxiliary
    public abstract Location location();

    /** The rule that applies to a branch of this name, the first that matches. */
    public final Optional<BranchRule> ruleFor(String branch) {
        return branches().stream()
                .filter(rule -> Glob.isPlain(rule.name())
                        ? rule.name().equalsIgnoreCase(branch)
                        : Glob.of(rule.name(), Glob.Kind.BRANCH).matches(branch))
                .findFirst();
    }
}
