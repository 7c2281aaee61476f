package solutions.letsbe.workflows.generator.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import solutions.letsbe.workflows.schema.simulation.SimulatedJob;
import solutions.letsbe.workflows.schema.simulation.SimulatedWorkflow;
import solutions.letsbe.workflows.schema.simulation.Simulation;

/** A simulation as a Mermaid flowchart: a box for each workflow that starts, arrows for needs, a class for each state. */
public final class SimulationMermaid {
    private static final Map<JobState, String> COLOURS = colours();

    private final StringBuilder text = new StringBuilder();
    private int nodes;

    private SimulationMermaid() {}

    /** The text, lines ended by a line feed. */
    public static String of(Simulation simulation) {
        SimulationMermaid mermaid = new SimulationMermaid();
        mermaid.all(simulation);
        return mermaid.text.toString();
    }

    private static Map<JobState, String> colours() {
        Map<JobState, String> colours = new LinkedHashMap<>();
        colours.put(JobState.RUNS, "fill:#d8f0dc,stroke:#2c7a3f,color:#12351b");
        colours.put(JobState.FAILS, "fill:#f8d7da,stroke:#a4262c,color:#4a1013");
        colours.put(JobState.SKIPPED, "fill:#eeeeee,stroke:#8a8a8a,color:#4d4d4d");
        colours.put(JobState.WAITS, "fill:#fdf1cf,stroke:#a97c0a,color:#4d3804");
        colours.put(JobState.CANCELLED, "fill:#e2e2e2,stroke:#555555,color:#333333");
        colours.put(JobState.UNKNOWN, "fill:#dfe9f7,stroke:#3a67a8,color:#1b3252");
        return colours;
    }

    private void all(Simulation simulation) {
        text.append("flowchart LR\n");
        int boxes = 0;
        for (SimulatedWorkflow workflow : simulation.started()) {
            text.append("  subgraph w")
                    .append(boxes++)
                    .append("[\"")
                    .append(escaped(workflow.name()))
                    .append("\"]\n");
            Map<String, List<Integer>> byId = new LinkedHashMap<>();
            for (SimulatedJob job : workflow.jobs()) {
                byId.computeIfAbsent(job.id(), id -> new ArrayList<>()).add(nodes);
                text.append("    j")
                        .append(nodes++)
                        .append("[\"")
                        .append(escaped(job.title()))
                        .append("\"]:::")
                        .append(JobState.of(job.outcome()).text())
                        .append('\n');
            }
            arrows(workflow, byId);
            text.append("  end\n");
        }
        if (boxes == 0) {
            text.append("  nothing[\"Nothing starts\"]\n");
        }
        COLOURS.forEach((state, style) -> text.append("  classDef ")
                .append(state.text())
                .append(' ')
                .append(style)
                .append('\n'));
    }

    private void arrows(SimulatedWorkflow workflow, Map<String, List<Integer>> byId) {
        Set<String> arrows = new LinkedHashSet<>();
        for (SimulatedJob job : workflow.jobs()) {
            for (String need : job.needs()) {
                for (Integer before : byId.getOrDefault(need, List.of())) {
                    for (Integer after : byId.getOrDefault(job.id(), List.of())) {
                        arrows.add("    j" + before + " --> j" + after + "\n");
                    }
                }
            }
        }
        arrows.forEach(text::append);
    }

    private static String escaped(String name) {
        return name.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
