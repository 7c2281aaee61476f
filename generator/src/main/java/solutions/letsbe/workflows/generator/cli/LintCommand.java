package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.lint.JavaLines;
import solutions.letsbe.workflows.generator.lint.LintChoice;
import solutions.letsbe.workflows.generator.lint.LintRun;
import solutions.letsbe.workflows.generator.lint.LintedFiles;
import solutions.letsbe.workflows.generator.lint.ScriptPrograms;
import solutions.letsbe.workflows.generator.provider.Generation;
import solutions.letsbe.workflows.generator.provider.WorkflowSearch;
import solutions.letsbe.workflows.generator.report.FindingReport;
import solutions.letsbe.workflows.generator.report.JsonReport;
import solutions.letsbe.workflows.generator.report.SarifReport;
import solutions.letsbe.workflows.generator.report.TextReport;
import solutions.letsbe.workflows.generator.report.Totals;
import solutions.letsbe.workflows.generator.script.Pyflakes;
import solutions.letsbe.workflows.generator.script.ShellCheck;
import solutions.letsbe.workflows.schema.check.Rules;
import solutions.letsbe.workflows.schema.finding.Severity;
import solutions.letsbe.workflows.schema.rule.Level;

@Command(
        name = "lint",
        description = "Tells what is wrong with workflow and action files, generated or not.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LintCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, or folders that hold some. Of a repository only what Gitea reads is taken.")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private VersionOptions versions = new VersionOptions();

    @Option(names = "--format", description = "text, json or sarif.", defaultValue = "text")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--pedantic", description = "Also ask the rules that are off by default.")
    private boolean pedantic;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "warning",
            description = "End with 1 if something as bad as this was found: error, warning or info. Default: warning")
    private Severity failOn = Severity.WARNING;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings for all files, instead of .gitea/gitea-workflows.yml of their repository.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "NAME=LEVEL",
            description = "How much a rule matters: off, info, warning or error.")
    private Map<String, String> rules = new LinkedHashMap<>();

    @Option(
            names = "--lock",
            paramLabel = "FILE",
            description = "The inputs and outputs of actions, instead of actions.lock.yml of each repository.")
    private Optional<Path> lock = Optional.empty();

    @Option(
            names = "--shellcheck",
            paramLabel = "WHICH",
            defaultValue = "auto",
            description = "ShellCheck for scripts of bash and sh: auto, off or a path. Default: auto, if installed.")
    private String shellCheck = "auto";

    @Option(
            names = "--pyflakes",
            paramLabel = "WHICH",
            defaultValue = "auto",
            description = "pyflakes for scripts of Python: auto, off or a path. Default: auto, if installed.")
    private String pyflakes = "auto";

    @Option(names = "--summary", description = "Also count by rule.")
    private boolean summary;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never. Default: auto, which is on a terminal only.")
    private Colour colour = Colour.AUTO;

    @Option(
            names = "--class-path",
            paramLabel = "JARS",
            defaultValue = "${sys:gitea-workflows.class-path:-}",
            description =
                    "Jars and folders that hold workflows, to tell the Java line of a finding in a generated file.")
    private String classPath = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        LintChoice choice = new LintChoice(versions.gitea(), versions.runner(), pedantic, levels(), config, lock);
        List<Path> files = LintedFiles.of(paths);
        ScriptPrograms programs = ScriptPrograms.noting(
                        note -> spec.commandLine().getErr().println("note: " + note))
                .with("--shellcheck", shellCheck, ShellCheck::installed, ShellCheck::at)
                .with("--pyflakes", pyflakes, Pyflakes::installed, Pyflakes::at);
        LintRun run = LintRun.of(files, choice, programs, Clock.systemUTC(), new JavaLines(this::generated));
        PrintWriter out = spec.commandLine().getOut();
        FindingReport report =
                switch (format) {
                    case TEXT -> new TextReport(out, colour.ansi(), summary);
                    case JSON -> new JsonReport(out);
                    case SARIF -> new SarifReport(out, Rules.descriptions(), Main.VERSION);
                };
        Totals totals = new Totals();
        report.begin();
        run.run(findings -> {
            totals.file(findings);
            findings.forEach(report::add);
        });
        report.end(totals);
        if (totals.hasFailed()) {
            return Main.OUR_FAULT;
        }
        return totals.countAtLeast(failOn) == 0 ? Main.FINE : Main.FOUND;
    }

    private Map<String, Level> levels() {
        Map<String, Level> levels = new LinkedHashMap<>();
        rules.forEach((rule, level) -> {
            RuleNames.check(rule);
            levels.put(
                    rule,
                    Level.of(level)
                            .orElseThrow(() -> new CommandLine.ParameterException(
                                    spec.commandLine(),
                                    "--rule " + rule + "=" + level + ": a level is one of off, info, warning, error")));
        });
        return levels;
    }

    /** Workflows that cannot be found or built are no reason to say less of their files. */
    private List<GeneratedFile> generated() {
        try {
            return Generation.files(
                    WorkflowSearch.all(WorkflowSearch.loader(classPath)).workflows());
        } catch (UnusableInputException e) {
            return List.of();
        }
    }
}
