package solutions.letsbe.workflows.generator.simulation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.simulation.CommitStatus;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.Result;
import solutions.letsbe.workflows.schema.simulation.SimulatedJob;
import solutions.letsbe.workflows.schema.simulation.SimulatedWorkflow;
import solutions.letsbe.workflows.schema.simulation.Simulation;
import solutions.letsbe.workflows.schema.simulation.Start;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A simulation for programs: one object with {@code gitea}, {@code event} and {@code workflows}. What is not there is {@code null}, and
 * every key is always there; docs/simulating.md tells what each says.
 */
public final class SimulationJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private SimulationJson() {}

    /** The text, over several lines. */
    public static String of(Simulation simulation) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("gitea", simulation.gitea().toString());
        event(root.putObject("event"), simulation.event());
        ArrayNode workflows = root.putArray("workflows");
        simulation.workflows().forEach(workflow -> workflow(workflows.addObject(), workflow));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void event(ObjectNode node, Event event) {
        node.put("name", event.name().text());
        put(node, "activity", event.type());
        put(node, "repository", event.repository());
        put(node, "branch", event.branch());
        put(node, "tag", event.tag());
        node.put("fork", event.fork());
        if (event.changed().isPresent()) {
            ArrayNode changed = node.putArray("changed");
            event.changed().get().forEach(changed::add);
        } else {
            node.putNull("changed");
        }
    }

    private static void workflow(ObjectNode node, SimulatedWorkflow workflow) {
        node.put("repository", workflow.repository());
        node.put("source", workflow.source());
        node.put("path", workflow.path());
        node.put("name", workflow.name());
        node.put("start", start(workflow.start()));
        node.put("why", workflow.start().why());
        put(node, "concurrency", workflow.concurrency());
        put(node, "result", workflow.result().map(Result::text));
        ArrayNode jobs = node.putArray("jobs");
        workflow.jobs().forEach(job -> job(jobs.addObject(), job));
        ArrayNode statuses = node.putArray("statuses");
        workflow.statuses().forEach(status -> status(statuses.addObject(), status));
    }

    private static String start(Start start) {
        if (start instanceof Start.Starts) {
            return "starts";
        }
        return start instanceof Start.Filtered ? "filtered" : start instanceof Start.Silent ? "silent" : "unknown";
    }

    private static void job(ObjectNode node, SimulatedJob job) {
        node.put("id", job.id());
        node.put("name", job.name());
        ArrayNode needs = node.putArray("needs");
        job.needs().forEach(needs::add);
        node.put("wave", job.wave());
        node.put("state", JobState.of(job.outcome()).text());
        node.put("why", job.outcome().why());
        node.put("continueOnError", job.outlived());
        put(node, "concurrency", job.concurrency());
        if (job.status().isPresent()) {
            status(node.putObject("status"), job.status().get());
        } else {
            node.putNull("status");
        }
    }

    private static void status(ObjectNode node, CommitStatus status) {
        node.put("context", status.context()).put("state", status.state().text());
    }

    private static void put(ObjectNode node, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> node.put(key, text), () -> node.putNull(key));
    }
}
