package solutions.letsbe.workflows.schema.simulation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import solutions.letsbe.workflows.schema.expression.evaluation.Value;
import solutions.letsbe.workflows.schema.language.ContextName;
import solutions.letsbe.workflows.schema.language.ContextProperties;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The {@code github} and {@code vars} contexts of a run. What an event does not settle, such as a commit's hash, is unknown; a pull
 * request is taken to be number 1, and a fork's owner is called {@code stranger}.
 */
final class EventContexts {
    private static final String FORK_OWNER = "stranger";

    private final Event event;
    private final HostedRepository repository;
    private final Assumptions assumptions;

    EventContexts(Event event, HostedRepository repository, Assumptions assumptions) {
        this.event = event;
        this.repository = repository;
        this.assumptions = assumptions;
    }

    /**
     * What is known of {@code github} and {@code vars}.
     *
     * @param onServer whether the server evaluates: it calls the workflow by its file, the runner by its name
     * @param called whether the workflow is called, which Gitea takes for the event since 1.27
     */
    Knowledge knowledge(WorkflowSyntax workflow, String path, boolean onServer, boolean called) {
        Map<String, Value> github = new LinkedHashMap<>();
        github.put("event_name", Value.of((called ? EventName.WORKFLOW_CALL : event.name()).text()));
        github.put("repository", Value.of(repository.fullName()));
        github.put("repository_owner", Value.of(repository.owner()));
        github.put("actor", Value.of(event.actor()));
        github.put(
                "workflow",
                Value.of(
                        onServer
                                ? WorkflowTitle.fileOf(path)
                                : workflow.name().map(YamlNode.Scalar::text).orElse(WorkflowTitle.fileOf(path))));
        github.put("head_ref", Value.of(event.isPullRequest() ? event.head() : ""));
        github.put("base_ref", Value.of(event.isPullRequest() ? branch() : ""));
        boolean isTag = event.tag().isPresent();
        if (event.isPullRequest() && event.name() != EventName.PULL_REQUEST_TARGET) {
            github.put("ref", Value.of("refs/pull/1/head"));
        } else {
            github.put(
                    "ref", Value.of(event.tag().map(tag -> "refs/tags/" + tag).orElse("refs/heads/" + branch())));
            github.put("ref_name", Value.of(event.tag().orElse(branch())));
            github.put("ref_type", Value.of(isTag ? "tag" : "branch"));
        }
        github.put("event", payload());
        Knowledge knowledge = Knowledge.NONE.with(ContextName.GITHUB, Value.object(github));
        for (var property : ContextProperties.ALL) {
            if (property.context() == ContextName.GITHUB && !github.containsKey(property.name())) {
                knowledge = knowledge.withUnknown("github", property.name());
            }
        }
        Map<String, Value> vars = new LinkedHashMap<>();
        assumptions.vars().forEach((name, value) -> vars.put(name.toUpperCase(Locale.ROOT), Value.of(value)));
        return knowledge
                .with(ContextName.VARS, Value.object(vars))
                .withUnknown("github", "event", "*")
                .withUnknown("vars", "*");
    }

    /** The branch that is meant. */
    String branch() {
        return event.branch().orElse(repository.defaultBranch());
    }

    private Value.Obj payload() {
        Map<String, Value> payload = new LinkedHashMap<>();
        payload.put("action", event.type().map(Value::of).orElse(Value.NULL));
        payload.put("pull_request", Value.NULL);
        if (event.isPullRequest()) {
            payload.put("pull_request", pullRequest());
            payload.put("number", Value.of(1));
        }
        payload.put("inputs", Value.NULL);
        if (event.name() == EventName.WORKFLOW_DISPATCH) {
            Map<String, Value> inputs = new LinkedHashMap<>();
            event.inputs().forEach((name, value) -> inputs.put(name, Value.of(value)));
            payload.put("inputs", Value.object(inputs));
        }
        payload.put("release", Value.NULL);
        if (event.name() == EventName.RELEASE && event.tag().isPresent()) {
            payload.put(
                    "release",
                    Value.object(Map.of("tag_name", Value.of(event.tag().get()))));
        }
        payload.put("workflow_run", Value.NULL);
        if (event.name() == EventName.WORKFLOW_RUN) {
            payload.put("workflow_run", workflowRun());
        }
        return Value.object(payload);
    }

    private Value.Obj workflowRun() {
        Map<String, Value> run = new LinkedHashMap<>();
        event.ended().ifPresent(name -> run.put("name", Value.of(name)));
        run.put("head_branch", Value.of(branch()));
        return Value.object(run);
    }

    private Value.Obj pullRequest() {
        String from = event.fork() ? FORK_OWNER + "/" + repository.name() : repository.fullName();
        Map<String, Value> head = new LinkedHashMap<>();
        head.put("ref", Value.of(event.head()));
        Map<String, Value> headRepository = new LinkedHashMap<>();
        headRepository.put("full_name", Value.of(from));
        headRepository.put("fork", Value.of(event.fork()));
        head.put("repo", Value.object(headRepository));
        Map<String, Value> base = new LinkedHashMap<>();
        base.put("ref", Value.of(branch()));
        base.put("repo", Value.object(Map.of("full_name", Value.of(repository.fullName()))));
        Map<String, Value> pull = new LinkedHashMap<>();
        pull.put("number", Value.of(1));
        if (!event.message().isEmpty()) {
            pull.put("title", Value.of(event.message()));
        }
        pull.put("head", Value.object(head));
        pull.put("base", Value.object(base));
        return Value.object(pull);
    }
}
