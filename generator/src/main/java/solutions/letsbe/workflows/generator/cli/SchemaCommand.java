package solutions.letsbe.workflows.generator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.schema.validation.WorkflowSchemas;

@Command(
        name = "schema",
        description = "Prints a JSON Schema, for editors and other programs.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /** Which schema. */
    enum Kind {
        /** Of workflows. */
        WORKFLOW,
        /** Of action metadata. */
        ACTION,
        /** Of the settings of lint. */
        SETTINGS
    }

    @Parameters(
            arity = "0..1",
            defaultValue = "workflow",
            description = "workflow, action or settings. Default: ${DEFAULT-VALUE}")
    private Kind kind = Kind.WORKFLOW;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(
                        switch (kind) {
                            case WORKFLOW -> WorkflowSchemas.workflow();
                            case ACTION -> WorkflowSchemas.action();
                            case SETTINGS -> WorkflowSchemas.settings();
                        });
        return Main.FINE;
    }
}
