package solutions.letsbe.workflows.generator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.Layout;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.provider.FoundDelivery;
import solutions.letsbe.workflows.generator.provider.Generation;
import solutions.letsbe.workflows.generator.provider.SourceFile;
import solutions.letsbe.workflows.generator.provider.WorkflowSearch;

/** Where workflows are found, and where their files go. */
final class WorkflowOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE.java",
            description = "Java source files with workflows in them, instead of those found through ServiceLoader.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--class-path",
            paramLabel = "JARS",
            defaultValue = "${sys:gitea-workflows.class-path:-}",
            description = "Jars and folders that hold workflows, separated as Java does.")
    private String classPath = "";

    @Option(
            names = "--into",
            paramLabel = "DIR",
            defaultValue = "${sys:gitea-workflows.into:-.}",
            description =
                    "Where files go: DIR/.gitea/workflows for one repository, DIR/<repository>/.gitea/workflows for several.")
    private String into = ".";

    @Option(
            names = "--repository",
            paramLabel = "NAME=PATH",
            split = ",",
            defaultValue = "${sys:gitea-workflows.repositories:-}",
            description = "Where one repository's files go instead.")
    private List<String> repositories = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * What would change.
     *
     * @throws UnusableInputException if a repository was named that no workflow is for
     */
    OutputPlan plan(FoundDelivery found, Layout layout) {
        List<GeneratedFile> files = Generation.files(found);
        if (spec.commandLine().getParseResult().hasMatchedOption("--repository")) {
            layout.refuseUnknown(files);
        }
        return OutputPlan.of(files, layout);
    }

    Layout layout() {
        return Layout.of(
                into, repositories.stream().filter(each -> !each.isEmpty()).toList());
    }

    FoundDelivery delivery() {
        return sources.isEmpty()
                ? WorkflowSearch.all(WorkflowSearch.loader(classPath))
                : SourceFile.delivery(
                        sources.stream().map(WorkflowOptions::path).toList());
    }

    /** picocli takes what it cannot convert for a word too many where any number may be given, so this is done here. */
    private static Path path(String text) {
        try {
            return Main.path(text);
        } catch (CommandLine.TypeConversionException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
