package solutions.letsbe.workflows.schema.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.language.ActionPattern;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerLabel;
import solutions.letsbe.workflows.schema.language.RunnerVersion;
import solutions.letsbe.workflows.schema.language.SettingName;
import solutions.letsbe.workflows.schema.rule.ActionPolicy;
import solutions.letsbe.workflows.schema.rule.Level;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Target;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlNode;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

/**
 * A file of settings. What it does not say, or says wrongly, is not there.
 *
 * @param gitea the server's version
 * @param runner the runners' version
 * @param labels all labels of runners
 * @param variables the names of all variables
 * @param actions which actions of others may be used
 * @param levels of rules, by their names
 * @param findings what is wrong with the file
 */
public record SettingsFile(
        Optional<GiteaVersion> gitea,
        Optional<RunnerVersion> runner,
        Optional<List<String>> labels,
        Optional<List<String>> variables,
        Optional<ActionPolicy> actions,
        Map<String, Level> levels,
        List<Finding> findings) {
    /** Where a repository has its settings, from its top. */
    public static final String PATH = ".gitea/gitea-workflows.yml";

    /** The name of the rule that finds what is wrong with such a file. */
    public static final String RULE = "settings";

    /** Copies what it is given. */
    public SettingsFile {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        findings = List.copyOf(findings);
    }

    /** Whether a file of this name holds settings, and no workflow. */
    public static boolean isSettings(String file) {
        String path = file.replace('\\', '/');
        return path.equals(PATH) || path.endsWith("/" + PATH);
    }

    /**
     * Reads a file, whatever its bytes are.
     *
     * @param file its name, as findings shall have it
     * @param bytes what it holds
     * @param ruleNames the names of all rules
     */
    public static SettingsFile read(String file, byte[] bytes, Collection<String> ruleNames) {
        YamlFile yaml = YamlReader.read(file, bytes);
        List<Finding> findings = new ArrayList<>();
        for (Finding found : WorkflowValidator.validateSettings(file, yaml)) {
            findings.add(finding(file, found.start(), found.end(), found.message(), found.hint()));
        }
        Optional<YamlNode.Mapping> root = yaml.root().flatMap(Yaml::mapping);
        Reading reading = new Reading(file, findings, root);
        Optional<GiteaVersion> gitea = reading.each("gitea", KnownVersions::gitea);
        Optional<RunnerVersion> runner = reading.each("runner", KnownVersions::runner);
        Optional<List<String>> labels =
                reading.list("labels", text -> RunnerLabel.parse(text).name());
        Optional<List<String>> variables = reading.list("variables", SettingsFile::variable);
        Optional<ActionPolicy> actions = reading.actions();
        Map<String, Level> levels = reading.levels(ruleNames);
        return new SettingsFile(gitea, runner, labels, variables, actions, levels, Finding.sorted(findings));
    }

    /** These settings, and the given ones where this file says nothing. */
    public RuleSettings over(RuleSettings defaults) {
        Map<String, Level> all = new LinkedHashMap<>(defaults.levels());
        all.putAll(levels);
        return new RuleSettings(
                new Target(
                        gitea.orElse(defaults.target().gitea()),
                        runner.orElse(defaults.target().runner())),
                labels.or(defaults::runnerLabels),
                variables.or(defaults::variables),
                actions.orElse(defaults.actions()),
                all);
    }

    private static String variable(String text) {
        return SettingName.parse(text).text();
    }

    private static Finding finding(String file, Position start, Position end, String message, Optional<String> hint) {
        return new Finding(file, start, end, RULE, Severity.ERROR, message, hint);
    }

    /** What the schema leaves to be checked. */
    private record Reading(String file, List<Finding> findings, Optional<YamlNode.Mapping> root) {
        <T> Optional<T> each(String key, Function<String, T> parse) {
            return root.flatMap(mapping -> Yaml.scalar(mapping, key)).flatMap(scalar -> parsed(scalar, parse));
        }

        <T> Optional<List<T>> list(String key, Function<String, T> parse) {
            return root.flatMap(mapping -> list(mapping, key, parse));
        }

        private <T> Optional<List<T>> list(YamlNode.Mapping mapping, String key, Function<String, T> parse) {
            return Yaml.value(mapping, key).flatMap(Yaml::sequence).map(sequence -> sequence.items().stream()
                    .flatMap(item -> Yaml.scalar(item).stream())
                    .flatMap(scalar -> parsed(scalar, parse).stream())
                    .toList());
        }

        Optional<ActionPolicy> actions() {
            return root.flatMap(mapping -> Yaml.mapping(mapping, "actions"))
                    .map(mapping -> new ActionPolicy(
                            list(mapping, "allow", ActionPattern::parse),
                            list(mapping, "deny", ActionPattern::parse).orElse(List.of())));
        }

        Map<String, Level> levels(Collection<String> ruleNames) {
            Map<String, Level> levels = new LinkedHashMap<>();
            for (YamlNode.Entry entry :
                    root.map(mapping -> Yaml.entries(mapping, "rules")).orElse(List.of())) {
                String name = entry.key().text();
                if (!ruleNames.contains(name)) {
                    findings.add(finding(
                            file,
                            entry.key().start(),
                            entry.key().end(),
                            "there is no rule '" + Excerpt.of(name) + "'",
                            NearestWord.to(name, ruleNames)
                                    .map(near -> "did you mean '" + near + "'?")
                                    .or(() -> Optional.of("the command 'rules' lists all"))));
                    continue;
                }
                Yaml.scalar(entry.value())
                        .flatMap(scalar -> Level.of(scalar.text()))
                        .ifPresent(level -> levels.put(name, level));
            }
            return levels;
        }

        private <T> Optional<T> parsed(YamlNode.Scalar scalar, Function<String, T> parse) {
            try {
                return Optional.of(parse.apply(scalar.text()));
            } catch (IllegalArgumentException e) {
                String message = String.valueOf(e.getMessage()).replace(scalar.text(), Excerpt.of(scalar.text()));
                findings.add(finding(file, scalar.start(), scalar.end(), message, Optional.empty()));
                return Optional.empty();
            }
        }
    }
}
