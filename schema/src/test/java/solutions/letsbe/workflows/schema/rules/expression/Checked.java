package solutions.letsbe.workflows.schema.rules.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.check.Checker;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.repository.ActionCatalog;
import solutions.letsbe.workflows.schema.repository.ActionInterface;
import solutions.letsbe.workflows.schema.repository.Repository;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.Rule;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.rule.Target;

/** What the rules about expressions say of a file. */
final class Checked {
    private static final List<String> RULES = ExpressionRules.ALL.stream()
            .map(Rule::description)
            .map(description -> description.name())
            .toList();

    private Checked() {}

    /** All that they say under the default settings, each as {@code line:column rule}. */
    static List<String> workflow(String yaml) {
        return places(findings("ci.yml", yaml, RuleSettings.DEFAULT));
    }

    /** The same for another version of Gitea. */
    static List<String> workflow(String gitea, String yaml) {
        Target target = new Target(GiteaVersion.parse(gitea), Target.DEFAULT.runner());
        return places(findings("ci.yml", yaml, RuleSettings.DEFAULT.withTarget(target)));
    }

    /** The same for an action. */
    static List<String> action(String yaml) {
        return places(findings("action.yml", yaml, RuleSettings.DEFAULT));
    }

    /** What they say in full. */
    static List<Finding> findings(String file, String yaml, RuleSettings settings) {
        Surroundings surroundings = new Surroundings(settings, Repository.of(FILES), CATALOG);
        return Checker.of(settings).check(file, yaml.getBytes(StandardCharsets.UTF_8), surroundings).stream()
                .filter(finding -> RULES.contains(finding.rule()))
                .toList();
    }

    private static List<String> places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.start().line() + ":" + finding.start().column() + " " + finding.rule())
                .toList();
    }

    /** One action of another repository. */
    private static final ActionCatalog CATALOG = uses -> uses.startsWith("owner/known@") || uses.startsWith("dorny/")
            ? Optional.of(new ActionInterface(List.of(), List.of("digest")))
            : Optional.empty();

    private static final Map<String, String> TEXTS =
            Map.of("actions/version/action.yml", """
            name: version
            description: Tells the version
            outputs:
              text: {description: the version, value: a}
            runs: {using: composite, steps: []}
            """, ".gitea/workflows/build.yml", """
            on:
              workflow_call:
                outputs:
                  image: {value: a}
            jobs: {a: {runs-on: a, steps: [{run: a}]}}
            """);

    private static final RepositoryFiles FILES = new RepositoryFiles() {
        @Override
        public Optional<byte[]> read(String path) {
            return Optional.ofNullable(TEXTS.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> below(String folder) {
            return TEXTS.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }
    };
}
