package solutions.letsbe.workflows.schema.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/**
 * The files of an example, as a repository.
 *
 * @param example the example
 */
public record ExampleFiles(Example example) implements RepositoryFiles {
    /** What is known of actions in examples. */
    private static final ActionCatalog ACTIONS = uses -> uses.startsWith("actions/cache@")
            ? Optional.of(new ActionInterface(
                    List.of(
                            new ActionInterface.Input("path", true, false),
                            new ActionInterface.Input("key", true, false),
                            new ActionInterface.Input("restore-keys", false, false)),
                    List.of("cache-hit")))
            : Optional.empty();

    /** A checker is costly to make. */
    private static final Map<RuleSettings, Checker> CHECKERS = new ConcurrentHashMap<>();

    /** What all rules find in an example. */
    public static List<Finding> check(Example example) {
        Checker checker = CHECKERS.computeIfAbsent(example.settings(), Checker::of);
        Surroundings surroundings =
                new Surroundings(example.settings(), Repository.of(new ExampleFiles(example)), ACTIONS);
        List<Finding> ofRepository = checker.checkRepository(surroundings);
        List<Finding> findings = new ArrayList<>();
        for (Example.File file : example.files()) {
            List<Finding> here = ofRepository.stream()
                    .filter(finding -> finding.file().equals(file.path()))
                    .toList();
            if (file.path().endsWith(".yml") || file.path().endsWith(".yaml")) {
                findings.addAll(
                        checker.check(file.path(), file.text().getBytes(StandardCharsets.UTF_8), surroundings, here));
            } else {
                findings.addAll(here);
            }
        }
        return findings;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return example.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> file.text().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> below(String folder) {
        return example.files().stream()
                .map(Example.File::path)
                .filter(path -> path.startsWith(folder + "/"))
                .sorted()
                .toList();
    }
}
