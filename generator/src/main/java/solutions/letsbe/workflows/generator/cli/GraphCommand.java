package solutions.letsbe.workflows.generator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.generator.files.OutputPlan;
import solutions.letsbe.workflows.generator.graph.DeliveryGraph;
import solutions.letsbe.workflows.generator.graph.Graph;
import solutions.letsbe.workflows.generator.graph.MermaidPrinter;
import solutions.letsbe.workflows.generator.graph.SvgPrinter;
import solutions.letsbe.workflows.generator.graph.WorkflowGraph;
import solutions.letsbe.workflows.generator.input.UnusableInputException;

@Command(
        name = "graph",
        description = "Draws workflows, or the whole way through all repositories, as Mermaid or SVG.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GraphCommand implements Callable<Integer> {
    @Mixin
    private DeliveryOptions options = new DeliveryOptions();

    @Option(
            names = "--workflow",
            paramLabel = "ID",
            description = "Only the workflows with this id: their file's name without .yml.")
    private Optional<String> workflow = Optional.empty();

    @Option(names = "--repository", paramLabel = "NAME", description = "Only what is of this repository.")
    private Optional<String> repository = Optional.empty();

    @Option(names = "--delivery", description = "The whole way from a pull request to what is live, as one picture.")
    private boolean whole;

    @Option(names = "--svg", paramLabel = "FILE", description = "Write one picture as SVG instead of printing Mermaid.")
    private Optional<Path> svg = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Graph> graphs = graphs(options.delivery().delivery());
        PrintWriter out = spec.commandLine().getOut();
        if (svg.isPresent()) {
            if (graphs.size() > 1) {
                throw new UnusableInputException("--svg takes one picture, but there are " + graphs.size()
                        + "; choose with --workflow ID and --repository NAME, or take --delivery");
            }
            write(svg.get(), SvgPrinter.print(graphs.get(0)));
            return Main.FINE;
        }
        for (int i = 0; i < graphs.size(); i++) {
            out.print((i == 0 ? "" : "\n") + MermaidPrinter.print(graphs.get(i)));
        }
        return Main.FINE;
    }

    private List<Graph> graphs(Delivery all) {
        List<Workflow<?>> chosen = new ArrayList<>();
        for (Workflow<?> each : all.workflows()) {
            if ((workflow.isEmpty() || workflow.get().equals(each.id()))
                    && (repository.isEmpty() || repository.equals(each.repository()))) {
                chosen.add(each);
            }
        }
        if (chosen.isEmpty()) {
            throw new UnusableInputException("there is no workflow"
                    + workflow.map(id -> " '" + id + "'").orElse("")
                    + repository
                            .map(name -> " of the repository '" + name + "'")
                            .orElse("")
                    + "; there are "
                    + String.join(
                            ", ",
                            all.workflows().stream().map(GraphCommand::known).toList()));
        }
        if (whole) {
            return List.of(
                    DeliveryGraph.of("From pull request to production", new Delivery(chosen, all.protections())));
        }
        return chosen.stream().map(WorkflowGraph::of).toList();
    }

    private static String known(Workflow<?> workflow) {
        return workflow.repository().map(name -> name + "/").orElse("") + workflow.id();
    }

    private static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnusableInputException("cannot write " + file + ": " + OutputPlan.reason(e), e);
        }
    }
}
