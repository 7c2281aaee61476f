package solutions.letsbe.workflows.schema.rules.call;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    /** What contents consist of. */
    private static final List<PermissionScope> PARTS = List.of(PermissionScope.CODE, PermissionScope.RELEASES);

    /**
     * What a job says, or its workflow; none where neither says anything, so that the repository's settings decide. Nothing under the
     * key says nothing, a word that Gitea does not know that the job may do nothing.
     */
    static Optional<GrantedPermissions> of(WorkflowSyntax workflow, JobSyntax job) {
        return job.permissions()
                .flatMap(entry -> of(entry.value()))
                .or(() -> workflow.root().entry("permissions").flatMap(entry -> of(entry.value())));
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
        return Yaml.scalar(said).filter(word -> !word.text().isEmpty()).map(word -> {
            Arrays.stream(PermissionLevel.values())
                    .filter(level -> level.shorthand().equals(Optional.of(word.text())))
                    .forEach(level -> Arrays.stream(PermissionScope.values())
                            .filter(scope -> !PARTS.contains(scope))
                            .forEach(scope -> levels.put(scope, level)));
            return new GrantedPermissions(levels);
        });
    }

    /** What is granted of a scope: contents are code and releases, which may also be said each by itself. */
    PermissionLevel of(PermissionScope scope) {
        if (scope == PermissionScope.CONTENTS) {
            PermissionLevel code = of(PermissionScope.CODE);
            PermissionLevel releases = of(PermissionScope.RELEASES);
            return code.compareTo(releases) < 0 ? code : releases;
        }
        PermissionLevel unsaid = PARTS.contains(scope) ? said(PermissionScope.CONTENTS) : PermissionLevel.NONE;
        return levels.getOrDefault(scope, unsaid);
    }

    /** What is written of a scope. */
    PermissionLevel said(PermissionScope scope) {
        return levels.getOrDefault(scope, PermissionLevel.NONE);
    }

    /** The first scope of which the other asks for more than this grants. */
    Optional<PermissionScope> firstBeyond(GrantedPermissions other) {
        return other.levels().keySet().stream()
                .filter(scope ->
                        other.meantBy(scope).anyMatch(part -> other.of(part).compareTo(of(part)) > 0))
                .findFirst();
    }

    /** What a scope that is written speaks of: contents of those of their parts that are not written themselves. */
    private Stream<PermissionScope> meantBy(PermissionScope scope) {
        return scope == PermissionScope.CONTENTS
                ? PARTS.stream().filter(part -> !levels.containsKey(part))
                : Stream.of(scope);
    }
}
