package solutions.letsbe.workflows.generator.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.Layout;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.provider.FoundDelivery;
import solutions.letsbe.workflows.generator.provider.Generation;

/** Where workflows are found, and where their files go. */
final class WorkflowOptions {
    @Mixin
    private DeliveryOptions found = new DeliveryOptions();

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
    OutputPlan plan(FoundDelivery delivery, Layout layout) {
        List<GeneratedFile> files = Generation.files(delivery);
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
        return found.delivery();
    }
}
