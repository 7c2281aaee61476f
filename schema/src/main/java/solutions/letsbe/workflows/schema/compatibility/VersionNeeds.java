package solutions.letsbe.workflows.schema.compatibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.language.ActionRuntime;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.KeyFacts;
import solutions.letsbe.workflows.schema.language.WorkflowFolders;
import solutions.letsbe.workflows.schema.syntax.ActionSyntax;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Finds what in a file not every version does as it says. A new fact is a row of {@link KeyFacts}, and a line here. */
public final class VersionNeeds {
    private static final Pattern BRACES = Pattern.compile("\\{[^{},]*+,[^{}]*+}");
    private static final List<String> FILTERS = List.of(
            "types", "branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore", "workflows");

    private static final List<String> ARTIFACT_ACTIONS =
            List.of("actions/upload-artifact@v", "actions/download-artifact@v");

    private final List<VersionNeed> found = new ArrayList<>();

    private VersionNeeds() {}

    /** What a workflow needs, in its order. */
    public static List<VersionNeed> of(WorkflowSyntax workflow) {
        VersionNeeds needs = new VersionNeeds();
        needs.ofFile(workflow);
        needs.ofTriggers(workflow);
        workflow.jobs().forEach(needs::ofJob);
        needs.found.addAll(ExpressionNeeds.of(workflow));
        return needs.sorted();
    }

    /** What an action needs, in its order. */
    public static List<VersionNeed> of(ActionSyntax action) {
        VersionNeeds needs = new VersionNeeds();
        action.using()
                .filter(using -> using.text().equals(ActionRuntime.NODE24.text()))
                .ifPresent(using -> needs.add("runs.using", "node24", "'node24'", using));
        action.steps().forEach(needs::ofStep);
        needs.found.addAll(ExpressionNeeds.ofSteps(action.expressions()));
        return needs.sorted();
    }

    private List<VersionNeed> sorted() {
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(VersionNeeds::order);
        List<VersionNeed> sorted = new ArrayList<>();
        for (VersionNeed need : found) {
            if (!isAmongLast(sorted, need)) {
                sorted.add(need);
            }
        }
        return sorted;
    }

    /** Whether a need stands in a sorted list already, at its end; one action can need two versions in the same words. */
    private static boolean isAmongLast(List<VersionNeed> sorted, VersionNeed need) {
        for (int i = sorted.size() - 1; i >= 0 && order(sorted.get(i), need) == 0; i--) {
            if (sorted.get(i).equals(need)) {
                return true;
            }
        }
        return false;
    }

    private static int order(VersionNeed one, VersionNeed other) {
        int places = one.start().compareTo(other.start());
        return places == 0 ? one.what().compareTo(other.what()) : places;
    }

    private void ofFile(WorkflowSyntax workflow) {
        String path = workflow.file().replace('\\', '/');
        for (String folder : WorkflowFolders.SCOPED) {
            if (path.startsWith(folder + "/") || path.contains("/" + folder + "/")) {
                found.add(new VersionNeed(
                        KeyFacts.of(folder, ""), "a workflow in '" + folder + "'", Position.START, Position.START));
            }
        }
        YamlNode.Mapping root = workflow.root();
        key(root, "run-name", "run-name", "'run-name'");
        key(root, "permissions", "permissions", "'permissions'");
        key(root, "concurrency", "concurrency", "'concurrency'");
    }

    private void ofTriggers(WorkflowSyntax workflow) {
        for (TriggerSyntax trigger : workflow.triggers()) {
            Optional<EventName> event = trigger.event();
            if (event.flatMap(EventName::since).isPresent()) {
                add(
                        "on." + trigger.name().text(),
                        "",
                        "the event '" + trigger.name().text() + "'",
                        trigger.name());
            }
            boolean filtered = event.isPresent() && !trigger.is(EventName.WORKFLOW_DISPATCH);
            if (filtered) {
                FILTERS.forEach(filter -> filter(trigger, filter));
            }
            if (trigger.is(EventName.PUSH)
                    && (trigger.entry("tags").isPresent()
                            || trigger.entry("tags-ignore").isPresent())) {
                for (String paths : List.of("paths", "paths-ignore")) {
                    trigger.entry(paths)
                            .ifPresent(entry ->
                                    add("on.push.paths", "beside tags", "'" + paths + "' beside tags", entry.key()));
                }
            }
            if (trigger.is(EventName.WORKFLOW_RUN)) {
                trigger.filter("types").stream()
                        .filter(type -> type.text().equals("in_progress"))
                        .forEach(type ->
                                add("on.workflow_run.types", "in_progress", "the activity 'in_progress'", type));
            }
            if (trigger.is(EventName.WORKFLOW_CALL)
                    && trigger.settings().isPresent()
                    && workflow.triggers().size() > 1) {
                add(
                        "on.workflow_call",
                        "beside other events",
                        "'workflow_call' with settings beside other events",
                        trigger.name());
            }
        }
    }

    private void filter(TriggerSyntax trigger, String name) {
        Optional<YamlNode.Entry> entry = trigger.entry(name);
        if (entry.isEmpty()) {
            return;
        }
        Yaml.scalar(entry.get().value())
                .ifPresent(text -> add("on.*.*", "single text", "a single text under '" + name + "'", text));
        if (!name.equals("types") && !name.equals("workflows")) {
            trigger.filter(name).stream()
                    .filter(pattern -> BRACES.matcher(pattern.text()).find())
                    .forEach(pattern -> add("on.*.*", "braces", "'{...,...}' in a pattern", pattern));
        }
    }

    private void ofJob(JobSyntax job) {
        YamlNode.Mapping node = job.node();
        key(node, "permissions", "jobs.*.permissions", "'permissions' of a job");
        key(node, "concurrency", "jobs.*.concurrency", "'concurrency' of a job");
        key(node, "environment", "jobs.*.environment", "'environment'");
        key(node, "snapshot", "jobs.*.snapshot", "'snapshot'");
        if (!isZeroOrFalse(node, "continue-on-error")) {
            key(node, "continue-on-error", "jobs.*.continue-on-error", "'continue-on-error' of a job");
        }
        key(node, "timeout-minutes", "jobs.*.timeout-minutes", "'timeout-minutes' of a job");
        job.uses().ifPresent(uses -> {
            add("jobs.*.uses", "called job's runs-on", "a called workflow with jobs of its own", uses);
            if (uses.text().startsWith("$/")) {
                add("jobs.*.uses", "$/path", "'$/' before a workflow", uses);
            }
        });
        Yaml.mapping(node, "runs-on")
                .flatMap(on -> on.entry("group"))
                .ifPresent(group -> add("jobs.*.runs-on", "group", "'group' of 'runs-on'", group.key()));
        Yaml.scalar(node, "strategy")
                .filter(strategy -> strategy.text().contains("${{"))
                .ifPresent(strategy -> add("jobs.*.strategy", "expression", "an expression as 'strategy'", strategy));
        Yaml.mapping(node, "strategy").ifPresent(strategy -> {
            key(strategy, "fail-fast", "jobs.*.strategy.fail-fast", "'fail-fast'");
            key(strategy, "max-parallel", "jobs.*.strategy.max-parallel", "'max-parallel'");
        });
        for (YamlNode.Entry service : job.services()) {
            Yaml.mapping(service.value()).ifPresent(each -> {
                key(each, "entrypoint", "jobs.*.services.*.entrypoint", "'entrypoint' of a service");
                key(each, "command", "jobs.*.services.*.command", "'command' of a service");
            });
        }
        job.steps().forEach(this::ofStep);
    }

    private static boolean isZeroOrFalse(YamlNode.Mapping node, String key) {
        return Yaml.scalar(node, key)
                .filter(value -> value.text().equals("false"))
                .isPresent();
    }

    private void ofStep(StepSyntax step) {
        step.uses().ifPresent(uses -> {
            String text = uses.text();
            if (text.startsWith("$/")) {
                add("jobs.*.steps.*.uses", "$/path", "'$/' before an action", uses);
            }
            if (text.startsWith("self:")) {
                add("jobs.*.steps.*.uses", "self:", "'self:' before an action", uses);
            }
            artifactMajor(text).ifPresent(major -> {
                if (major >= 4) {
                    add("jobs.*.steps.*.uses", "artifact v4", "this version of the artifact action", uses);
                }
                if (major >= 6) {
                    add("jobs.*.steps.*.uses", "artifact v6", "this version of the artifact action", uses);
                }
            });
        });
        Optional<YamlNode.Scalar> goesOn = step.scalar("continue-on-error");
        if (goesOn.isPresent() && goesOn.get().text().contains("${{")) {
            add(
                    "jobs.*.steps.*.continue-on-error",
                    "expression",
                    "an expression as 'continue-on-error' of a step",
                    goesOn.get());
        }
        Optional<YamlNode.Scalar> run = step.run();
        if (run.isPresent()
                && run.get().text().contains("_STEP_SUMMARY")
                && isSummary(run.get().text())) {
            add("jobs.*.steps.*.run", "summary", "the summary of a step", run.get());
        }
    }

    private static boolean isSummary(String script) {
        return script.contains("GITHUB_STEP_SUMMARY") || script.contains("GITEA_STEP_SUMMARY");
    }

    /** The major version that a tag of GitHub's own artifact actions names. */
    private static Optional<Integer> artifactMajor(String uses) {
        for (String action : ARTIFACT_ACTIONS) {
            int at = indexOf(uses, action);
            if (at >= 0) {
                String digits = uses.substring(at + action.length()).replaceFirst("\\D.*", "");
                return digits.isEmpty() || digits.length() > 4
                        ? Optional.empty()
                        : Optional.of(Integer.valueOf(digits));
            }
        }
        return Optional.empty();
    }

    private static int indexOf(String uses, String anyCase) {
        for (int at = 0; at <= uses.length() - anyCase.length(); at++) {
            if (uses.regionMatches(true, at, anyCase, 0, anyCase.length())) {
                return at;
            }
        }
        return -1;
    }

    private void key(YamlNode.Mapping in, String key, String path, String what) {
        Optional<YamlNode.Entry> entry = in.entry(key);
        if (entry.isPresent()) {
            add(path, "", what, entry.get().key());
        }
    }

    private void add(String path, String form, String what, YamlNode at) {
        found.add(new VersionNeed(KeyFacts.of(path, form), what, at.start(), at.end()));
    }
}
