package solutions.letsbe.workflows.generator.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.event.Trigger;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Zones;
import solutions.letsbe.workflows.generator.graph.Graph;
import solutions.letsbe.workflows.generator.graph.JobEffects;
import solutions.letsbe.workflows.generator.graph.MermaidPrinter;
import solutions.letsbe.workflows.generator.graph.TriggerText;
import solutions.letsbe.workflows.generator.graph.WorkflowGraph;

/** What runs in one repository: its zones, and a picture of each workflow. */
final class RepositorySection {
    /** A picture of more nodes is folded away. */
    private static final int LARGE = 6;

    private RepositorySection() {}

    static List<String> of(Optional<String> repository, List<Workflow<?>> workflows) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("## " + repository.map(MarkdownText::plain).orElse("This repository"));
        lines.add("");
        lines.add("| zone | trust | runner classes | secrets |");
        lines.add("|---|---|---|---|");
        zones(workflows).forEach((zone, inZone) -> lines.add(zoneRow(zone, inZone)));
        workflows.forEach(workflow -> workflow(workflow, lines));
        return lines;
    }

    private static Map<Class<? extends AnyZone>, List<Workflow<?>>> zones(List<Workflow<?>> workflows) {
        Map<Class<? extends AnyZone>, List<Workflow<?>>> zones = new LinkedHashMap<>();
        for (Workflow<?> workflow : workflows) {
            Objects.requireNonNull(zones.computeIfAbsent(workflow.zone(), zone -> new ArrayList<>()))
                    .add(workflow);
        }
        return zones;
    }

    private static String zoneRow(Class<? extends AnyZone> zone, List<Workflow<?>> workflows) {
        Set<String> runners = new LinkedHashSet<>();
        Set<String> secrets = new LinkedHashSet<>();
        for (Workflow<?> workflow : workflows) {
            for (Job<?> job : workflow.jobs()) {
                JobEffects.runnerClass(job).ifPresent(runners::add);
                secrets.addAll(JobEffects.secrets(job));
            }
        }
        boolean untrusted = Zones.isUntrusted(zone);
        return "| " + MarkdownText.code(zone.getSimpleName()) + " | "
                + (untrusted ? "code that nobody has approved" : "trusted") + " | "
                + MarkdownText.codes(runners.stream().sorted().toList()) + " | "
                + (untrusted && secrets.isEmpty()
                        ? "none, ever"
                        : MarkdownText.codes(secrets.stream().sorted().toList()))
                + " |";
    }

    private static void workflow(Workflow<?> workflow, List<String> lines) {
        lines.add("");
        lines.add("### " + MarkdownText.plain(workflow.name()));
        lines.add("");
        workflow.comment().ifPresent(comment -> {
            lines.add(MarkdownText.plain(comment));
            lines.add("");
        });
        List<String> starts = new ArrayList<>();
        for (Trigger trigger : workflow.triggers()) {
            starts.add(String.join(", ", TriggerText.lines(trigger)));
        }
        lines.add(MarkdownText.code(workflow.path()) + ", started by: " + MarkdownText.plain(String.join("; ", starts))
                + (workflow.reach() == Workflow.Reach.OWNER ? "; in every repository of the owner" : ""));
        lines.add("");
        Graph graph = WorkflowGraph.of(workflow);
        boolean folded = graph.nodes().size() > LARGE;
        if (folded) {
            lines.add("<details><summary>" + workflow.jobs().size() + " jobs</summary>");
            lines.add("");
        }
        lines.add("```mermaid");
        lines.add(MermaidPrinter.print(graph).stripTrailing());
        lines.add("```");
        if (folded) {
            lines.add("");
            lines.add("</details>");
        }
    }
}
