package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.emit.EscapeHatches;
import solutions.letsbe.workflows.generator.files.FileChange;
import solutions.letsbe.workflows.generator.files.Layout;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.provider.BrokenPolicy;
import solutions.letsbe.workflows.generator.provider.FoundDelivery;
import solutions.letsbe.workflows.generator.provider.FoundWorkflow;
import solutions.letsbe.workflows.generator.yaml.PrintedYaml;

@Command(
        name = "generate",
        description = "Writes the workflows that the Java says, if no policy speaks against them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private WorkflowOptions options = new WorkflowOptions();

    @Option(names = "--line-map", description = "Also print which line of which file comes from which line of Java.")
    private boolean lineMap;

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private OutputFormat format = OutputFormat.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Layout layout = options.layout();
        FoundDelivery found = options.delivery();
        OutputPlan plan = options.plan(found, layout);
        PrintWriter out = spec.commandLine().getOut();
        List<BrokenPolicy> broken = found.brokenPolicies();
        if (!broken.isEmpty()) {
            BrokenPolicies.print(broken, format, out);
            return Main.FOUND;
        }
        plan.apply();
        if (format == OutputFormat.JSON) {
            out.println(Json.changes(plan));
            return Main.FINE;
        }
        for (FileChange change : plan.changes()) {
            out.printf(Locale.ROOT, "%-9s %s%n", change.kind().name().toLowerCase(Locale.ROOT), change.path());
            if (lineMap) {
                change.after().ifPresent(file -> {
                    for (PrintedYaml.MappedLine line : file.lines()) {
                        out.printf(Locale.ROOT, "%s:%d  %s%n", change.path(), line.line(), line.origin());
                    }
                });
            }
        }
        escapes(found.workflows(), out);
        return Main.FINE;
    }

    private static void escapes(List<FoundWorkflow> workflows, PrintWriter out) {
        List<EscapeHatches.Use> uses = workflows.stream()
                .flatMap(found -> EscapeHatches.of(found.workflow()).stream())
                .toList();
        if (!uses.isEmpty()) {
            out.printf(Locale.ROOT, "%d escape hatch%s in use:%n", uses.size(), uses.size() == 1 ? "" : "es");
            uses.forEach(use -> out.printf(Locale.ROOT, "  %s: %s%n", use.location(), use.what()));
        }
    }
}
