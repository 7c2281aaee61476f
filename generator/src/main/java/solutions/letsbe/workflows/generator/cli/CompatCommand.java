package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.lint.LintedFiles;
import solutions.letsbe.workflows.schema.compatibility.OldestVersions;
import solutions.letsbe.workflows.schema.compatibility.VersionNeed;
import solutions.letsbe.workflows.schema.compatibility.VersionNeeds;
import solutions.letsbe.workflows.schema.settings.SettingsFile;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlFile;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

@Command(
        name = "compat",
        description =
                "Prints the oldest Gitea and runner on which files mean what they say, and the lines that force them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompatCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Workflows and actions, or folders that hold some.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private CommandSpec spec;

    /**
     * What a file needs.
     *
     * @param file the file
     * @param oldest the oldest versions
     */
    record Result(String file, OldestVersions oldest) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Result> results = new ArrayList<>();
        List<VersionNeed> all = new ArrayList<>();
        int unreadable = 0;
        for (Path path : LintedFiles.of(paths)) {
            String file = path.toString();
            if (SettingsFile.isSettings(file)) {
                continue;
            }
            YamlFile yaml = YamlReader.read(file, LintedFiles.read(path));
            if (yaml.root().isEmpty()) {
                unreadable++;
                spec.commandLine().getErr().printf(Locale.ROOT, "%s cannot be read as YAML; `lint` says why%n", file);
                continue;
            }
            List<VersionNeed> needs = needs(file, yaml);
            all.addAll(needs);
            results.add(new Result(file, OldestVersions.of(needs)));
        }
        if (format == OutputFormat.JSON) {
            out.println(Json.compatibility(results));
        } else {
            results.forEach(result -> print(result, out));
            if (results.size() > 1) {
                out.printf(Locale.ROOT, "all %d files: %s%n", results.size(), versions(OldestVersions.of(all)));
            }
        }
        return unreadable == 0 ? Main.FINE : Main.FOUND;
    }

    private static List<VersionNeed> needs(String file, YamlFile yaml) {
        return WorkflowValidator.isAction(file)
                ? ActionSyntax.of(file, yaml).map(VersionNeeds::of).orElse(List.of())
                : WorkflowSyntax.of(file, yaml).map(VersionNeeds::of).orElse(List.of());
    }

    private static void print(Result result, PrintWriter out) {
        out.printf(Locale.ROOT, "%s: %s%n", result.file(), versions(result.oldest()));
        for (VersionNeed need : result.oldest().forcing()) {
            out.printf(
                    Locale.ROOT,
                    "  line %d: %s needs %s; else %s%n",
                    need.start().line(),
                    need.what(),
                    need.since(),
                    need.fact().consequence());
        }
        for (VersionNeed need : result.oldest().hopeless()) {
            out.printf(
                    Locale.ROOT,
                    "  line %d: %s works on no version: %s%n",
                    need.start().line(),
                    need.what(),
                    need.fact().consequence());
        }
    }

    private static String versions(OldestVersions oldest) {
        return oldest.gitea().map(version -> "Gitea " + version).orElse("any Gitea from 1.22 on") + ", "
                + oldest.runner().map(version -> "runner " + version).orElse("any runner");
    }
}
