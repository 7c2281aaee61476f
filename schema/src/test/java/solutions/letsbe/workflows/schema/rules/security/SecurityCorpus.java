package solutions.letsbe.workflows.schema.rules.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;

/** Workflow files that others wrote ({@code CORPUS_DIR}, or {@code ../shared/corpus}), and what the security rules find in them. */
final class SecurityCorpus {
    private static final List<RuleDescription> RULES =
            SecurityRules.ALL.stream().map(Rule::description).toList();
    private static final List<String> NAMES =
            RULES.stream().map(RuleDescription::name).toList();
    private static final Checker DEFAULT = Checker.of(RuleSettings.DEFAULT);
    private static final Checker ALL = Checker.of(all());

    private SecurityCorpus() {}

    /** Used by name in {@code @EnabledIf}; says so where the files are not there. */
    static boolean isThere() {
        boolean there = Files.isDirectory(root());
        if (!there) {
            System.out.println("corpus not found at " + root() + ", security rules not measured");
        }
        return there;
    }

    static Path root() {
        return Optional.ofNullable(System.getenv("CORPUS_DIR"))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("project.root", "."), "..", "shared", "corpus"))
                .toAbsolutePath()
                .normalize();
    }

    private static RuleSettings all() {
        RuleSettings settings = RuleSettings.DEFAULT;
        for (RuleDescription rule : RULES) {
            settings = rule.level() == Level.OFF ? settings.withLevel(rule.name(), Level.INFO) : settings;
        }
        return settings;
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.walk(root().resolve(folder))) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the security rules find, with or without those that must be asked for. */
    static List<Finding> check(Path file, boolean optional) {
        Checker checker = optional ? ALL : DEFAULT;
        try {
            return checker
                    .check(
                            file.toString(),
                            Files.readAllBytes(file),
                            new Surroundings(checker.settings(), Repository.UNKNOWN, ActionCatalog.EMPTY))
                    .stream()
                    .filter(finding -> NAMES.contains(finding.rule()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
