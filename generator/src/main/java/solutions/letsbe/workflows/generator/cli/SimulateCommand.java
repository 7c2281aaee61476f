package solutions.letsbe.workflows.generator.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import solutions.letsbe.workflows.generator.input.UnusableInputException;
import solutions.letsbe.workflows.generator.simulation.DeliverySimulation;
import solutions.letsbe.workflows.generator.simulation.FolderRepositories;
import solutions.letsbe.workflows.generator.simulation.SimulationJson;
import solutions.letsbe.workflows.generator.simulation.SimulationMermaid;
import solutions.letsbe.workflows.generator.simulation.SimulationText;
import solutions.letsbe.workflows.schema.finding.NearestWord;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.settings.KnownVersions;
import solutions.letsbe.workflows.schema.simulation.Assumptions;
import solutions.letsbe.workflows.schema.simulation.Event;
import solutions.letsbe.workflows.schema.simulation.Result;
import solutions.letsbe.workflows.schema.simulation.SimulatedWorkflow;
import solutions.letsbe.workflows.schema.simulation.Simulation;

@Command(
        name = "simulate",
        description = {
            "Tells what an event starts: which workflows and jobs run, are skipped or wait, in what order and why, as Gitea"
                    + " decides it.",
            "",
            "Every job that runs is taken to succeed, and what nobody says is unknown: a job that depends on it is 'unknown'.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    /** An event that is written as people say it: the push of a tag. */
    private static final String TAG = "tag";

    @Option(
            names = "--event",
            required = true,
            paramLabel = "EVENT",
            description =
                    "push, tag, pull_request, pull_request_target, schedule, workflow_dispatch, release, or any other event of Gitea.")
    private String event = "";

    @Option(
            names = "--activity",
            paramLabel = "TYPE",
            description = "The activity type: opened, labeled, published ...")
    private @Nullable String activity;

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "The branch pushed to or dispatched. Default: main.")
    private @Nullable String branch;

    @Option(
            names = "--base",
            paramLabel = "BRANCH",
            description = "The branch that a pull request wants to change. Default: main.")
    private @Nullable String base;

    @Option(names = "--head", paramLabel = "BRANCH", description = "The branch that a pull request comes from.")
    private @Nullable String head;

    @Option(names = "--tag", paramLabel = "TAG", description = "The tag pushed, released or dispatched.")
    private @Nullable String tag;

    @Option(
            names = "--workflow",
            paramLabel = "WORKFLOW",
            description = "The one workflow that is meant, by its file, its file without ending, or its name.")
    private @Nullable String workflow;

    @Option(
            names = "--ended",
            paramLabel = "WORKFLOW",
            description = "The name of the workflow that ran, for workflow_run.")
    private @Nullable String ended;

    @Option(names = "--input", paramLabel = "KEY=VALUE", description = "An input of a dispatch.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--changed",
            paramLabel = "PATH",
            description = "A file that changes, from the top of the repository; once for each.")
    private List<String> changed = new ArrayList<>();

    @Option(names = "--fork", description = "The pull request comes from a fork.")
    private boolean fork;

    @Option(names = "--actor", paramLabel = "USER", description = "Who causes the event.")
    private @Nullable String actor;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            description = "The commit's message, or the pull request's title.")
    private @Nullable String message;

    @Option(
            names = "--repository",
            paramLabel = "NAME",
            description = "The repository where it happens. Default: in each of them.")
    private @Nullable String repository;

    @Option(
            names = "--owner",
            paramLabel = "OWNER",
            defaultValue = DeliverySimulation.OWNER,
            description = "Who owns the repositories. Default: ${DEFAULT-VALUE}.")
    private String owner = DeliverySimulation.OWNER;

    @Option(
            names = "--fail",
            paramLabel = "JOB",
            description = "A job that fails where it runs: JOB or WORKFLOW/JOB; once for each.")
    private List<String> failing = new ArrayList<>();

    @Option(names = "--output", paramLabel = "JOB.NAME=VALUE", description = "What a job gives.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--var", paramLabel = "NAME=VALUE", description = "A variable of the repository or its owner.")
    private List<String> variables = new ArrayList<>();

    @Option(
            names = "--required",
            paramLabel = "PATTERN",
            description = "Commit statuses that branch protection requires; Gitea posts those of a filtered workflow.")
    private List<String> required = new ArrayList<>();

    @Option(
            names = "--gitea",
            paramLabel = "VERSION",
            description = "The version of Gitea, 1.22 to 28.x. Default: 1.27.3.")
    private @Nullable String gitea;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Read the workflow files of a repository, or of a folder of repositories, instead of Java.")
    private @Nullable Path from;

    @Option(names = "--format", description = "text, json or mermaid.", defaultValue = "text")
    private SimulationFormat format = SimulationFormat.TEXT;

    @Mixin
    private DeliveryOptions options = new DeliveryOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Event happens = event();
        Assumptions assumptions = assumptions();
        Simulation simulation;
        try {
            simulation = simulated(happens, assumptions);
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException("--repository: " + e.getMessage(), e);
        }
        refuseUnknownWorkflow(simulation);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> out.print(SimulationText.of(simulation));
            case JSON -> out.println(SimulationJson.of(simulation));
            case MERMAID -> out.print(SimulationMermaid.of(simulation));
        }
        return Main.FINE;
    }

    private Simulation simulated(Event happens, Assumptions assumptions) {
        if (from != null) {
            if (options.namesSources()) {
                throw new UnusableInputException("--from reads workflow files, so no Java file can be given beside it");
            }
            return Simulation.of(FolderRepositories.in(from, owner), happens, assumptions);
        }
        return DeliverySimulation.of(options.delivery().delivery(), owner).simulate(happens, assumptions);
    }

    private void refuseUnknownWorkflow(Simulation simulation) {
        boolean unknown = workflow != null && simulation.workflows().stream().noneMatch(each -> each.isNamed(workflow));
        if (unknown) {
            List<String> ids = simulation.workflows().stream()
                    .map(SimulatedWorkflow::id)
                    .distinct()
                    .toList();
            throw new UnusableInputException("--workflow: there is no workflow '" + workflow + "'"
                    + NearestWord.to(String.valueOf(workflow), ids)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; there are " + String.join(", ", ids)));
        }
    }

    private Event event() {
        EventName name = event.equals(TAG) ? EventName.PUSH : name();
        if (event.equals(TAG) && tag == null) {
            throw new UnusableInputException("--event tag needs the tag: --tag v1.2.3");
        }
        if (branch != null && base != null) {
            throw new UnusableInputException(
                    "--base is the branch of a pull request, and --branch of any other event; give one");
        }
        if (name == EventName.PUSH && tag != null && branch != null) {
            throw new UnusableInputException("a push is of a branch or of a tag; give --branch or --tag");
        }
        return new Event(
                name,
                Optional.ofNullable(activity),
                Optional.ofNullable(repository),
                Optional.ofNullable(branch).or(() -> Optional.ofNullable(base)),
                Optional.ofNullable(tag),
                Optional.ofNullable(head).orElse("topic"),
                changed.isEmpty() ? Optional.empty() : Optional.of(changed),
                fork,
                Optional.ofNullable(actor).orElse(Event.SOMEBODY),
                Optional.ofNullable(message).orElse(""),
                pairs("--input", inputs).stream()
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, LinkedHashMap::new)),
                Optional.ofNullable(workflow),
                Optional.ofNullable(ended));
    }

    private EventName name() {
        List<String> known =
                Arrays.stream(EventName.values()).map(EventName::text).toList();
        return EventName.of(event)
                .orElseThrow(() -> new UnusableInputException("--event: Gitea has no event '" + event + "'"
                        + NearestWord.to(event, known)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; it has " + String.join(", ", known))));
    }

    private Assumptions assumptions() {
        Assumptions assumptions = Assumptions.NONE.ending(Result.FAILURE, failing.toArray(new String[0]));
        if (gitea != null) {
            try {
                assumptions = assumptions.on(KnownVersions.gitea(gitea));
            } catch (IllegalArgumentException e) {
                throw new UnusableInputException("--gitea: " + e.getMessage(), e);
            }
        }
        for (String[] output : pairs("--output", outputs)) {
            if (output[0].indexOf('.') < 1) {
                throw new UnusableInputException("--output takes JOB.NAME=VALUE, and '" + output[0] + "' names no job");
            }
            assumptions = assumptions.output(output[0], output[1]);
        }
        for (String[] variable : pairs("--var", variables)) {
            assumptions = assumptions.variable(variable[0], variable[1]);
        }
        for (String pattern : required) {
            assumptions = assumptions.requiring(pattern);
        }
        return assumptions;
    }

    private static List<String[]> pairs(String option, List<String> given) {
        List<String[]> pairs = new ArrayList<>();
        for (String each : given) {
            int at = each.indexOf('=');
            if (at < 1) {
                throw new UnusableInputException(option + " takes a name, '=' and a value, and not '" + each + "'");
            }
            pairs.add(new String[] {each.substring(0, at), each.substring(at + 1)});
        }
        return pairs;
    }
}
