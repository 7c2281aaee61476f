package solutions.letsbe.workflows.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.GeneratedHeader;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.lint.JavaLines;
import solutions.letsbe.workflows.generator.lint.LintedFiles;
import solutions.letsbe.workflows.generator.provider.Generation;
import solutions.letsbe.workflows.generator.provider.WorkflowSearch;
import solutions.letsbe.workflows.schema.finding.Finding;
import solutions.letsbe.workflows.schema.validation.WorkflowValidator;
import solutions.letsbe.workflows.schema.yaml.YamlReader;

@Command(
        name = "lint",
        description = "Holds workflow and action files against the schema of Gitea workflows, generated or not.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class LintCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders that hold some.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--class-path",
            paramLabel = "JARS",
            defaultValue = "${sys:gitea-workflows.class-path:-}",
            description =
                    "Jars and folders that hold workflows, to tell the Java line of a finding in a generated file.")
    private String classPath = "";

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private CommandSpec spec;

    private Optional<JavaLines> javaLines = Optional.empty();

    @Override
    public Integer call() {
        List<ReportedFinding> reported = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        List<Path> files = LintedFiles.of(paths);
        int errors = 0;
        for (Path path : files) {
            byte[] bytes = read(path);
            List<Finding> findings = WorkflowValidator.validate(path.toString(), bytes);
            if (findings.isEmpty()) {
                continue;
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            for (Finding finding : findings) {
                errors++;
                ReportedFinding each = report(finding, text);
                reported.add(each);
                if (format == OutputFormat.TEXT) {
                    FindingText.print(out, each, lines);
                }
            }
        }
        if (format == OutputFormat.JSON) {
            out.println(Json.findings(reported));
        } else if (errors == 0) {
            out.printf(Locale.ROOT, "%d file%s, nothing found%n", files.size(), files.size() == 1 ? "" : "s");
        }
        return errors == 0 ? Main.FINE : Main.FOUND;
    }

    private ReportedFinding report(Finding finding, String text) {
        return new ReportedFinding(
                finding.file(),
                finding.start().line(),
                finding.start().column(),
                finding.end().line(),
                finding.end().column(),
                finding.rule(),
                finding.severity().text(),
                finding.message(),
                finding.hint(),
                java(text, finding.start().line()));
    }

    /** The Java line, if the file has our header and the Java on the class path still says exactly this text. */
    private Optional<String> java(String text, int line) {
        if (GeneratedHeader.read(text).isEmpty()) {
            return Optional.empty();
        }
        if (javaLines.isEmpty()) {
            try {
                javaLines = Optional.of(
                        new JavaLines(Generation.files(WorkflowSearch.all(WorkflowSearch.loader(classPath)))));
            } catch (UnusableInputException e) {
                javaLines = Optional.of(new JavaLines(List.of()));
            }
        }
        return javaLines.flatMap(known -> known.find(text, line));
    }

    /** One byte more than is read of a workflow tells that a file is too large, whatever its size. */
    private static byte[] read(Path path) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(YamlReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UnusableInputException("cannot read " + path + ": " + OutputPlan.reason(e), e);
        }
    }
}
