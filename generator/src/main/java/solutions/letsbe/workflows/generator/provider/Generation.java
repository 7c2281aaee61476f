package solutions.letsbe.workflows.generator.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.DeliveryPage;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.generator.emit.WorkflowTree;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.GeneratedHeader;
import solutions.letsbe.workflows.generator.files.InstalledScript;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.page.DeliveryPageText;
import solutions.letsbe.workflows.generator.protect.ProtectionFiles;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;

/** From the model to the text of each file. */
public final class Generation {
    private Generation() {}

    /**
     * All files: those of the workflows, then those of what protects the repositories, then pages.
     *
     * @throws UnusableInputException if a workflow says a key twice, naming the Java line
     */
    public static List<GeneratedFile> files(FoundDelivery found) {
        List<GeneratedFile> files = new ArrayList<>(files(found.workflows()));
        // Where no workflow names a repository there is the one at hand, so what protects it is of that one.
        boolean atHand = found.protections().size() == 1
                && found.workflows().stream()
                        .allMatch(each -> each.workflow().repository().isEmpty());
        for (FoundProtection each : found.protections()) {
            GeneratedHeader header = new GeneratedHeader(topLevel(each.definedIn()), each.owner());
            Optional<String> repository =
                    atHand ? Optional.empty() : Optional.of(each.protection().repository());
            ProtectionFiles.of(each.protection(), header.lines())
                    .forEach(file -> files.add(new GeneratedFile(repository, file.path(), header, file.text())));
        }
        for (FoundPage each : found.pages()) {
            GeneratedHeader header = new GeneratedHeader(topLevel(each.definedIn()), each.owner());
            files.add(new GeneratedFile(
                    repository(each.page(), found),
                    each.page().path(),
                    header,
                    DeliveryPageText.of(each.page().title(), found.delivery(), found.policies(), header.lines())));
        }
        return List.copyOf(files);
    }

    /**
     * The file of each workflow, and then each script that they call, once for each repository.
     *
     * @throws UnusableInputException if one says a key twice, naming the Java line
     */
    public static List<GeneratedFile> files(List<FoundWorkflow> workflows) {
        try {
            List<GeneratedFile> files = new ArrayList<>();
            workflows.forEach(found -> files.add(file(found)));
            workflows.stream()
                    .flatMap(found -> Delivery.scriptsOf(found.workflow()).stream()
                            .map(script ->
                                    InstalledScript.of(script, found.workflow().repository(), found.owner())))
                    .distinct()
                    .forEach(files::add);
            return files;
        } catch (InvalidWorkflowException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static GeneratedFile file(FoundWorkflow found) {
        Workflow<?> workflow = found.workflow();
        GeneratedHeader header = new GeneratedHeader(topLevel(found.definedIn()), found.owner());
        PrintedYaml yaml = YamlPrinter.print(WorkflowTree.of(workflow, found.definedIn()), header.lines());
        return new GeneratedFile(workflow.repository(), workflow.path(), header, yaml.text(), yaml.lines());
    }

    /** A page without a repository stands beside the workflows where all of them are of one. */
    private static Optional<String> repository(DeliveryPage page, FoundDelivery found) {
        List<Optional<String>> all = found.workflows().stream()
                .map(each -> each.workflow().repository())
                .distinct()
                .toList();
        if (page.repository().isPresent() && !all.contains(page.repository())) {
            throw new UnusableInputException("the page " + page.path() + " is for the repository '"
                    + page.repository().get()
                    + "', which no workflow is for; take the name of one that has a workflow");
        }
        return page.repository().or(() -> all.size() == 1 ? all.get(0) : Optional.empty());
    }

    /** The class that has a source file of its own. */
    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
