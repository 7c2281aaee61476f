package solutions.letsbe.workflows.generator.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.generator.bindings.LockFile;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.settings.SettingsFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * What the command line says of Gitea and of the rules; it goes before the settings of a repository, and those before what is
 * always meant.
 *
 * @param gitea the server's version
 * @param runner the runners' version
 * @param pedantic whether the rules are asked that must be asked for
 * @param levels of rules, by their names
 * @param settings a file of settings for all repositories, instead of their own
 * @param lock a lock of actions for all repositories, instead of their own
 */
public record LintChoice(
        Optional<GiteaVersion> gitea,
        Optional<RunnerVersion> runner,
        boolean pedantic,
        Map<String, Level> levels,
        Optional<Path> settings,
        Optional<Path> lock) {
    /** The lock of a repository, at its top. */
    private static final String LOCK = "actions.lock.yml";

    /** Copies what it is given. */
    public LintChoice {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }

    /** The file of settings that holds for the files of a repository, or for those that are in none. */
    Optional<Path> settingsFile(Optional<RepositoryTop> top) {
        return settings.or(
                () -> top.map(each -> each.folder().resolve(SettingsFile.PATH)).filter(Files::exists));
    }

    /**
     * What holds where this is the file of settings, or where there is none.
     *
     * @throws UnusableInputException if it cannot be read or is wrong
     */
    RuleSettings settings(Optional<Path> file) {
        RuleSettings found = file.map(LintChoice::read)
                .map(read -> read.over(RuleSettings.DEFAULT))
                .orElse(RuleSettings.DEFAULT);
        Map<String, Level> all = new LinkedHashMap<>(found.levels());
        if (pedantic) {
            for (RuleDescription rule : Rules.descriptions()) {
                if (rule.level() == Level.OFF) {
                    all.putIfAbsent(rule.name(), Level.INFO);
                }
            }
        }
        all.putAll(levels);
        Target target = new Target(
                gitea.orElse(found.target().gitea()),
                runner.orElse(found.target().runner()));
        return new RuleSettings(target, found.runnerLabels(), found.variables(), found.actions(), all);
    }

    /**
     * The actions of which inputs and outputs are known for the files of a repository, or for those that are in none: those of the
     * lock, and then those that the program knows, which are read when the first is asked for.
     *
     * @throws UnusableInputException if there is a lock that cannot be read or is wrong
     */
    ActionCatalog actionsFor(Optional<RepositoryTop> top) {
        Optional<Path> file =
                lock.or(() -> top.map(each -> each.folder().resolve(LOCK)).filter(Files::exists));
        ActionCatalog own = file.map(path -> (ActionCatalog) LockedActions.of(List.of(LockFile.read(path))))
                .orElse(ActionCatalog.EMPTY);
        return own.orElse(() -> Bundled.ACTIONS);
    }

    private static final class Bundled {
        static final ActionCatalog ACTIONS = LockedActions.withBundled(List.of());
    }

    private static SettingsFile read(Path file) {
        SettingsFile settings;
        try (var in = Files.newInputStream(file)) {
            settings = SettingsFile.read(file.toString(), in.readNBytes(YamlReader.MAX_BYTES + 1), Rules.names());
        } catch (IOException e) {
            throw new UnusableInputException("cannot read the settings " + file + ": " + OutputPlan.reason(e), e);
        }
        List<Finding> findings = settings.findings();
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            throw new UnusableInputException(file + ":" + first.start().line() + ":"
                    + first.start().column() + ": the settings are wrong, so nothing was checked: " + first.message()
                    + first.hint().map(hint -> "; " + hint).orElse("")
                    + (findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)"));
        }
        return settings;
    }
}
