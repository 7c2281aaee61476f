package solutions.letsbe.workflows.schema.rules.repository;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.FilterPattern;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A workflow as the source of {@code workflow_run}, and what it waits for itself.
 *
 * @param path its path
 * @param names what {@code workflows} may call it: its name, and its file
 * @param waitsFor the workflows that start it
 */
record RunSource(String path, List<String> names, List<YamlNode.Scalar> waitsFor) {
    /** The workflows of a repository, by their paths. */
    static Map<String, RunSource> all(Repository repository) {
        Map<String, RunSource> all = new LinkedHashMap<>();
        for (String path : repository.workflowPaths()) {
            repository.workflow(path).ifPresent(workflow -> all.put(path, of(path, workflow)));
        }
        return all;
    }

    private static RunSource of(String path, WorkflowSyntax workflow) {
        List<String> names = new ArrayList<>();
        workflow.name().ifPresent(name -> names.add(name.text()));
        WorkflowFolders.DEFAULT.stream()
                .filter(folder -> path.startsWith(folder + "/"))
                .forEach(folder -> names.add(path.substring(folder.length() + 1)));
        return new RunSource(
                path,
                names,
                workflow.trigger(EventName.WORKFLOW_RUN)
                        .map(trigger -> trigger.filter("workflows"))
                        .orElse(List.of()));
    }

    /** Whether one of the names that this waits for, or of the patterns, leads to another. */
    boolean leads(YamlNode.Scalar wanted, RunSource other) {
        return other.names().contains(wanted.text()) || isPattern(wanted.text()) && takes(wanted.text(), other);
    }

    /**
     * Whether a pattern is one of those by which the other is surely meant: Gitea compares one name, which may be that of the
     * workflow or of its file, so that the patterns must take both.
     */
    private boolean takes(String pattern, RunSource other) {
        try {
            FilterPattern one = FilterPattern.parse(pattern, FilterPattern.Kind.NAME);
            return !one.isNegative()
                    && other.names().stream().anyMatch(one::matches)
                    && other.names().stream().allMatch(this::isTaken);
        } catch (InvalidTextException e) {
            return false;
        }
    }

    /** Whether the last pattern that matches a name makes no exception of it. */
    private boolean isTaken(String name) {
        boolean taken = false;
        for (YamlNode.Scalar wanted : waitsFor) {
            FilterPattern pattern = FilterPattern.parse(wanted.text(), FilterPattern.Kind.NAME);
            taken = pattern.matches(name) ? !pattern.isNegative() : taken;
        }
        return taken;
    }

    /** Whether a name may stand for several. */
    static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?+[]{}!\\".indexOf(c) >= 0);
    }
}
