package solutions.letsbe.workflows.schema.rules.call;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.PermissionLevel;
import solutions.letsbe.workflows.schema.language.PermissionScope;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * What a job declares that its token may do.
 *
 * @param levels by scope; what is not there is {@link PermissionLevel#NONE}
 */
record GrantedPermissions(Map<PermissionScope, PermissionLevel> levels) {
    /** What a job says, or its workflow; none where neither says anything, so that the repository's settings decide. */
    static Optional<GrantedPermissions> of(WorkflowSyntax workflow, JobSyntax job) {
        return job.permissions()
                .or(() -> workflow.root().entry("permissions"))
                .map(YamlNode.Entry::value)
                .flatMap(GrantedPermissions::of);
    }

    private static Optional<GrantedPermissions> of(YamlNode said) {
        Map<PermissionScope, PermissionLevel> levels = new EnumMap<>(PermissionScope.class);
        if (said instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                PermissionScope.of(entry.key().text())
                        .ifPresent(scope -> levels.put(
                                scope,
                                Yaml.scalar(entry.value())
                                        .flatMap(level -> PermissionLevel.of(level.text()))
                                        .orElse(PermissionLevel.NONE)));
            }
            return Optional.of(new GrantedPermissions(levels));
        }
        return Yaml.scalar(said)
                .flatMap(word -> Arrays.stream(PermissionLevel.values())
                        .filter(level -> level.shorthand().equals(Optional.of(word.text())))
                        .findFirst())
                .map(level -> {
                    Arrays.stream(PermissionScope.values()).forEach(scope -> levels.put(scope, level));
                    return new GrantedPermissions(levels);
                });
    }

    /** What is granted of a scope; code and releases follow from contents where they are not said. */
    PermissionLevel of(PermissionScope scope) {
        PermissionLevel said = levels.get(scope);
        if (said != null) {
            return said;
        }
        boolean part = scope == PermissionScope.CODE || scope == PermissionScope.RELEASES;
        return part ? levels.getOrDefault(PermissionScope.CONTENTS, PermissionLevel.NONE) : contents(scope);
    }

    private PermissionLevel contents(PermissionScope scope) {
        if (scope != PermissionScope.CONTENTS) {
            return PermissionLevel.NONE;
        }
        PermissionLevel code = levels.getOrDefault(PermissionScope.CODE, PermissionLevel.NONE);
        PermissionLevel releases = levels.getOrDefault(PermissionScope.RELEASES, PermissionLevel.NONE);
        return code.compareTo(releases) < 0 ? code : releases;
    }

    /** The first scope of which the other asks for more than this grants. */
    Optional<PermissionScope> firstBeyond(GrantedPermissions other) {
        return other.levels().keySet().stream()
                .filter(scope -> other.of(scope).compareTo(of(scope)) > 0)
                .findFirst();
    }
}
