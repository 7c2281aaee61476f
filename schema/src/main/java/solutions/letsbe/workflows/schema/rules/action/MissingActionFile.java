package solutions.letsbe.workflows.schema.rules.action;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActionRuntime;
import solutions.letsbe.workflows.schema.repository.RepositoryFiles;
import solutions.letsbe.workflows.schema.rule.ActionRule;
import solutions.letsbe.workflows.schema.rule.Example;
import solutions.letsbe.workflows.schema.rule.Report;
import solutions.letsbe.workflows.schema.rule.RuleDescription;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** A file that an action names and that is not there. */
public final class MissingActionFile implements ActionRule {
    private static final List<String> SCRIPTS = List.of("main", "pre", "post");

    @Override
    public RuleDescription description() {
        return RuleDescription.error("missing-action-file")
                .summary("an action names a file that is not there")
                .why("""
                        The runner takes an action as it is in its repository and builds nothing but images and Go programs. A script
                        that was not committed, or a Dockerfile of another name, fails each job that uses the action. Only files
                        whose repository is known are looked at.
                        """)
                .source(
                        "act/runner/action.go (readActionImpl, runActionImpl, execAsDocker) of gitea-runner 3.1 and later")
                .wrong(Example.of(".gitea/actions/greet/action.yml", """
                                name: Greet
                                description: Says hello
                                runs:
                                  using: node20
                                  main: dist/index.js
                                """)
                        .and(".gitea/actions/greet/index.js", "console.log('hello');\n"))
                .right(Example.of(".gitea/actions/greet/action.yml", """
                                name: Greet
                                description: Says hello
                                runs:
                                  using: node20
                                  main: index.js
                                """)
                        .and(".gitea/actions/greet/index.js", "console.log('hello');\n"));
    }

    @Override
    public void check(ActionSyntax action, Surroundings surroundings, Report report) {
        RepositoryFiles files = surroundings.repository().files();
        // The name in findings may be another one than the path in the repository.
        boolean isOfRepository =
                surroundings.repository().isKnown() && files.read(action.file()).isPresent();
        if (isOfRepository) {
            action.runs().ifPresent(runs -> check(action, runs, files, report));
        }
    }

    private static void check(ActionSyntax action, YamlNode.Mapping runs, RepositoryFiles files, Report report) {
        boolean container = action.using()
                .filter(using -> using.text().equals(ActionRuntime.DOCKER.text()))
                .isPresent();
        List<String> keys = container ? List.of("image") : SCRIPTS;
        for (String key : keys) {
            Yaml.scalar(runs, key)
                    .filter(named ->
                            !named.text().contains("${{") && !named.text().startsWith("docker://"))
                    .filter(named -> path(folder(action.file()), named.text())
                            .filter(path -> !isThere(path, files))
                            .isPresent())
                    .ifPresent(named -> report.add(
                            named,
                            "'" + key + "' names '" + Excerpt.of(named.text())
                                    + "', which is not in the repository; each job that uses the action fails",
                            "the path counts from the folder of the action"));
        }
    }

    /** A script may leave {@code .js} out, and a folder stands for what is in it. */
    private static boolean isThere(String path, RepositoryFiles files) {
        return files.read(path).isPresent()
                || files.read(path + ".js").isPresent()
                || !files.below(path).isEmpty();
    }

    private static String folder(String file) {
        return file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
    }

    /** The path from the top of the repository; none where it leads out of it. */
    private static Optional<String> path(String folder, String named) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + named).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
