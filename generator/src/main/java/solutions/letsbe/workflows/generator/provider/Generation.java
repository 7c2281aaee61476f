package solutions.letsbe.workflows.generator.provider;

import java.util.List;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.location.InvalidWorkflowException;
import solutions.letsbe.workflows.generator.emit.WorkflowTree;
import solutions.letsbe.workflows.generator.files.GeneratedFile;
import solutions.letsbe.workflows.generator.files.GeneratedHeader;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.yaml.YamlPrinter;

/** From the model to the text of each file. */
public final class Generation {
    private Generation() {}

    /**
     * The file of each workflow.
     *
     * @throws UnusableInputException if one says a key twice, naming the Java line
     */
    public static List<GeneratedFile> files(List<FoundWorkflow> workflows) {
        try {
            return workflows.stream().map(Generation::file).toList();
        } catch (InvalidWorkflowException e) {
            throw new UnusableInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static GeneratedFile file(FoundWorkflow found) {
        Workflow<?> workflow = found.workflow();
        GeneratedHeader header = new GeneratedHeader(topLevel(found.definedIn()), found.owner());
        return new GeneratedFile(
                workflow.repository(),
                workflow.file(),
                header,
                YamlPrinter.print(WorkflowTree.of(workflow, found.definedIn()), header.lines()));
    }

    /** The class that has a source file of its own. */
    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }
}
