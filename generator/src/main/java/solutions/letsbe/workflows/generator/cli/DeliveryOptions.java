package solutions.letsbe.workflows.generator.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.provider.FoundDelivery;
import solutions.letsbe.workflows.generator.provider.SourceFile;
import solutions.letsbe.workflows.generator.provider.WorkflowSearch;

/** Where workflows are found. */
final class DeliveryOptions {
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

    /** Whether source files were named. */
    boolean namesSources() {
        return !sources.isEmpty();
    }

    /**
     * All that is found.
     *
     * @throws UnusableInputException if nothing is, or what is found is wrong
     */
    FoundDelivery delivery() {
        return sources.isEmpty()
                ? WorkflowSearch.all(WorkflowSearch.loader(classPath))
                : SourceFile.delivery(
                        sources.stream().map(DeliveryOptions::path).toList());
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
