package solutions.letsbe.workflows.schema.validation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A workflow whose {@code on} is an alias: Gitea refuses the whole file, though it reads aliases elsewhere. Source: {@code
 * ParseRawOn} in go-gitea/gitea, modules/actions/jobparser, which looks at the YAML node itself.
 */
final class AliasedEvents {
    private AliasedEvents() {}

    static Optional<Finding> in(String file, YamlNode root) {
        if (!(root instanceof YamlNode.Mapping workflow)) {
            return Optional.empty();
        }
        // An anchor stands before its aliases: only a value that comes from one begins before its own key.
        return workflow.entry("on")
                .filter(on -> on.value().start().compareTo(on.key().start()) < 0)
                .map(on -> new Finding(
                        file,
                        on.key().start(),
                        on.key().end(),
                        "aliased-events",
                        Severity.ERROR,
                        "'on' is an alias of what stands on line "
                                + on.value().start().line() + "; Gitea refuses the file then",
                        Optional.of("write the events out under 'on'")));
    }
}
