package solutions.letsbe.workflows.generator.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.generator.graph.DeliveryGraph;
import solutions.letsbe.workflows.generator.graph.Gate;
import solutions.letsbe.workflows.generator.graph.Gates;
import solutions.letsbe.workflows.generator.graph.MermaidPrinter;
import solutions.letsbe.workflows.generator.graph.RequiredStatus;

/** The page of a delivery as Markdown, with the pictures as Mermaid blocks, which Gitea renders. */
public final class DeliveryPageText {
    private final List<String> lines = new ArrayList<>();

    private DeliveryPageText() {}

    /**
     * The text, which ends with a line feed.
     *
     * @param title the heading
     * @param header the words at the head of every file that is generated
     */
    public static String of(String title, Delivery delivery, List<Policy> policies, List<String> header) {
        return new DeliveryPageText().text(title, delivery, policies, header);
    }

    private String text(String title, Delivery delivery, List<Policy> policies, List<String> header) {
        lines.add("<!-- " + String.join("\n     ", header) + " -->");
        lines.add("");
        lines.add("# " + MarkdownText.plain(title));
        lines.add("");
        lines.add(
                "The same pictures come from the command line: `./gitea-workflows graph --delivery`, `graph --workflow ID`");
        lines.add("[`--repository NAME`], and with `--svg FILE` as a picture of their own.");
        if (delivery.workflows().size() > 1) {
            lines.add("");
            lines.add("## From pull request to production");
            lines.add("");
            lines.add(
                    "Hexagons are what must be fulfilled before a merge, slanted boxes are signed statements, cylinders are what is");
            lines.add(
                    "live. A dashed red frame runs code that nobody has approved and has no secrets. Workflows that do the same share a box.");
            lines.add("");
            picture(MermaidPrinter.print(DeliveryGraph.of(title, delivery)));
        }
        gates(Gates.of(delivery));
        Map<Optional<String>, List<Workflow<?>>> repositories = new LinkedHashMap<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            Objects.requireNonNull(repositories.computeIfAbsent(workflow.repository(), name -> new ArrayList<>()))
                    .add(workflow);
        }
        repositories.forEach((name, workflows) -> lines.addAll(RepositorySection.of(name, workflows)));
        policies(policies);
        return String.join("\n", lines) + "\n";
    }

    private void gates(List<Gate> gates) {
        Map<List<Object>, List<String>> branches = new LinkedHashMap<>();
        Map<List<Object>, Gate> alike = new LinkedHashMap<>();
        for (Gate gate : gates) {
            if (gate.approvals() > 0 || !gate.statuses().isEmpty()) {
                List<Object> same = List.of(gate.repository(), gate.approvals(), gate.statuses());
                alike.putIfAbsent(same, gate);
                Objects.requireNonNull(branches.computeIfAbsent(same, key -> new ArrayList<>()))
                        .add(gate.branch());
            }
        }
        if (alike.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## Required checks");
        lines.add("");
        lines.add("What a pull request must have before it is merged, with the statuses as Gitea names them.");
        lines.add("");
        lines.add("| repository | branches | approvals | required check | workflow |");
        lines.add("|---|---|---|---|---|");
        alike.forEach((same, gate) -> {
            String start = "| " + gate.repository().map(MarkdownText::code).orElse("this one") + " | "
                    + MarkdownText.codes(Objects.requireNonNull(branches.get(same))) + " | " + gate.approvals() + " | ";
            if (gate.statuses().isEmpty()) {
                lines.add(start + "\u2013 | \u2013 |");
            }
            for (RequiredStatus status : gate.statuses()) {
                String workflow = status.workflow()
                        .map(each -> MarkdownText.code(each.path()))
                        .orElse("not of this delivery");
                lines.add(start + MarkdownText.code(status.context()) + " | " + workflow + " |");
            }
        });
    }

    private void policies(List<Policy> policies) {
        if (policies.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("## Policies");
        lines.add("");
        lines.add("All of the above is held against these by `generate` and `check`.");
        lines.add("");
        Set<String> told = new LinkedHashSet<>();
        policies.forEach(policy -> told.add("- **" + policy.name() + "**: " + MarkdownText.plain(policy.why())));
        lines.addAll(told);
    }

    private void picture(String mermaid) {
        lines.add("```mermaid");
        lines.add(mermaid.stripTrailing());
        lines.add("```");
    }
}
