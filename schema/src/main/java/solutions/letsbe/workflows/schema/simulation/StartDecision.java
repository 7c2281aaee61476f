package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.language.ActivityPattern;
import solutions.letsbe.workflows.schema.language.CronExpression;
import solutions.letsbe.workflows.schema.language.EventFilter;
import solutions.letsbe.workflows.schema.language.EventName;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.InvalidTextException;
import solutions.letsbe.workflows.schema.syntax.FilterSyntax;
import solutions.letsbe.workflows.schema.syntax.TriggerSyntax;
import solutions.letsbe.workflows.schema.syntax.WorkflowSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * Decides whether an event starts a workflow. Gitea counts how many settings of the event are satisfied, and starts the workflow
 * when all are; a setting that the event does not have is never satisfied.
 *
 * <p>Source: {@code modules/actions/workflows.go}, {@code github.go} and {@code services/actions/notifier_helper.go} of Gitea 1.22
 * to 28.
 */
final class StartDecision {
    /** What Gitea looks for by default in a commit's message or a pull request's title, {@code SKIP_WORKFLOW_STRINGS}. */
    private static final List<String> SKIP_WORDS =
            List.of("[skip ci]", "[ci skip]", "[no ci]", "[skip actions]", "[actions skip]");

    /** Events that say nothing of branches or files, and of which Gitea ignores all settings. */
    private static final List<EventName> WITHOUT_SETTINGS =
            List.of(EventName.CREATE, EventName.DELETE, EventName.FORK, EventName.GOLLUM);

    private final WorkflowSyntax workflow;
    private final HostedRepository repository;
    private final boolean scoped;
    private final Event event;
    private final Assumptions assumptions;
    private final String branch;

    /**
     * What one setting says to the event.
     *
     * @param satisfied whether it is; none where that is unknown
     * @param otherKind whether it speaks of the kind of ref, branch or tag, that the push is not of
     */
    private record Verdict(Optional<Boolean> satisfied, boolean otherKind, String why) {
        Verdict(Optional<Boolean> satisfied, String why) {
            this(satisfied, false, why);
        }
    }

    StartDecision(
            WorkflowSyntax workflow,
            HostedRepository repository,
            boolean scoped,
            Event event,
            Assumptions assumptions) {
        this.workflow = workflow;
        this.repository = repository;
        this.scoped = scoped;
        this.event = event;
        this.assumptions = assumptions;
        this.branch = event.branch().orElse(repository.defaultBranch());
    }

    Start decide() {
        Optional<String> refusal = Refusal.of(workflow);
        if (refusal.isPresent()) {
            return new Start.Silent(refusal.get());
        }
        Optional<String> notMeant = event.workflow()
                .filter(name -> !WorkflowTitle.isNamed(
                        workflow.file(), WorkflowTitle.of(workflow, workflow.file(), assumptions), name))
                .map(name -> "another workflow is asked");
        Optional<TriggerSyntax> trigger = workflow.trigger(event.name());
        if (notMeant.isPresent() || trigger.isEmpty()) {
            return new Start.Silent(
                    notMeant.orElse("it does not ask for '" + event.name().text() + "'"));
        }
        return without().<Start>map(Start.Silent::new).orElseGet(() -> asked(trigger.get()));
    }

    /** What keeps the event from starting anything, whatever the workflow asks for. */
    private Optional<String> without() {
        Optional<GiteaVersion> since = event.name().since();
        boolean noticed =
                switch (event.name()) {
                    case SCHEDULE, WORKFLOW_DISPATCH, WORKFLOW_RUN -> false;
                    default -> true;
                };
        if (since.isPresent() && !assumptions.gitea().isAtLeast(since.get())) {
            return Optional.of("Gitea has '" + event.name().text() + "' since " + since.get());
        }
        if (event.name() == EventName.WORKFLOW_CALL) {
            return Optional.of("only a job of another workflow starts it with 'workflow_call'");
        }
        if (noticed && event.actor().equals(Event.ACTIONS_USER)) {
            return Optional.of("what a run does with its own token starts no workflow");
        }
        if (scoped && (event.name() == EventName.SCHEDULE || event.name() == EventName.WORKFLOW_RUN)) {
            return Optional.of(
                    "scoped workflows do not run for '" + event.name().text() + "'");
        }
        boolean skippable = event.name() == EventName.PUSH
                || event.name() == EventName.PULL_REQUEST
                || event.name() == EventName.PULL_REQUEST_TARGET;
        return SKIP_WORDS.stream()
                .filter(word -> skippable && event.message().contains(word))
                .findFirst()
                .map(word -> "the message says '" + word + "', so nothing starts and no status is posted");
    }

    private Start asked(TriggerSyntax trigger) {
        if (WITHOUT_SETTINGS.contains(event.name()) || event.name() == EventName.WORKFLOW_DISPATCH) {
            return new Start.Starts("it asks for '" + event.name().text() + "'");
        }
        if (event.name() == EventName.SCHEDULE) {
            return schedule(trigger);
        }
        if (trigger.value().filter(value -> value instanceof YamlNode.Sequence).isPresent()) {
            return new Start.Silent("Gitea reads a list under '" + event.name().text() + "' as a schedule");
        }
        List<YamlNode.Entry> settings =
                trigger.settings().map(YamlNode.Mapping::entries).orElse(List.of());
        for (YamlNode.Entry setting : settings) {
            String key = setting.key().text();
            if (EventFilter.of(key).filter(event.name().filters()::contains).isEmpty()) {
                return new Start.Silent("'" + Excerpt.of(key) + "' is no filter of '"
                        + event.name().text() + "', so Gitea never finds all of them satisfied");
            }
        }
        return activity(trigger).<Start>map(Start.Silent::new).orElseGet(() -> filtered(trigger, settings.size()));
    }

    private Start schedule(TriggerSyntax trigger) {
        if (!branch.equals(repository.defaultBranch())) {
            return new Start.Silent("the clock starts workflows of the default branch alone");
        }
        long readable = trigger.value().flatMap(Yaml::sequence).map(YamlNode.Sequence::items).orElse(List.of()).stream()
                .flatMap(item -> Yaml.mapping(item).flatMap(each -> Yaml.scalar(each, "cron")).stream())
                .filter(cron -> isReadable(cron.text()))
                .count();
        return readable > 0
                ? new Start.Starts("the clock starts it")
                : new Start.Silent("none of its crons can be read, and Gitea drops such without a word");
    }

    private static boolean isReadable(String cron) {
        try {
            CronExpression.parse(cron);
            return true;
        } catch (InvalidTextException e) {
            return false;
        }
    }

    /** Why the activity type does not fit; none where it does. */
    private Optional<String> activity(TriggerSyntax trigger) {
        Optional<String> type = event.type();
        if (type.isEmpty() || event.name().types().isEmpty()) {
            return Optional.empty();
        }
        String activity = type.get();
        List<YamlNode.Scalar> words = trigger.filter(EventFilter.TYPES.text());
        if (!trigger.has(EventFilter.TYPES)) {
            boolean any = event.name() == EventName.RELEASE
                    || event.name().defaultTypes().contains(activity);
            return any
                    ? Optional.empty()
                    : Optional.of("without 'types' it asks for "
                            + String.join(", ", event.name().defaultTypes()) + ", and not for '" + Excerpt.of(activity)
                            + "'");
        }
        if (!event.name().types().contains(activity)) {
            return Optional.of("Gitea never reports '" + Excerpt.of(activity) + "' of '"
                    + event.name().text() + "'");
        }
        Optional<GiteaVersion> since = event.name().typeSince(activity);
        if (since.isPresent() && !assumptions.gitea().isAtLeast(since.get())) {
            return Optional.of("Gitea reports '" + activity + "' since " + since.get());
        }
        // Both types of a review match any review.
        boolean review = event.name() == EventName.PULL_REQUEST_REVIEW
                && words.stream().anyMatch(word -> event.name().types().contains(word.text()));
        try {
            for (YamlNode.Scalar word : words) {
                if (review || new ActivityPattern(word.text()).matches(activity)) {
                    return Optional.empty();
                }
            }
        } catch (InvalidTextException e) {
            return Optional.of("a pattern of its 'types' cannot be read, and the server fails on it");
        }
        return Optional.of("its 'types' does not name '" + Excerpt.of(activity) + "'");
    }

    private Start filtered(TriggerSyntax trigger, int settings) {
        List<Verdict> verdicts = trigger.filters().stream()
                .filter(filter -> filter.filter() != EventFilter.TYPES)
                .map(this::verdict)
                .toList();
        boolean branches = trigger.has(EventFilter.BRANCHES) || trigger.has(EventFilter.BRANCHES_IGNORE);
        boolean tags = trigger.has(EventFilter.TAGS) || trigger.has(EventFilter.TAGS_IGNORE);
        int satisfied = (int) verdicts.stream()
                        .filter(verdict -> verdict.satisfied().equals(Optional.of(true)))
                        .count()
                + (settings - verdicts.size())
                + (branches && tags ? 1 : 0);
        List<Verdict> unknown = verdicts.stream()
                .filter(verdict -> verdict.satisfied().isEmpty())
                .toList();
        if (satisfied + unknown.size() < settings) {
            return heldBack(verdicts, branches && tags);
        }
        if (!unknown.isEmpty()) {
            return new Start.Undetermined(unknown.get(0).why());
        }
        String because = verdicts.stream()
                .filter(verdict -> verdict.satisfied().equals(Optional.of(true)))
                .map(Verdict::why)
                .reduce((a, b) -> a + ", and " + b)
                .orElse("it asks for '" + event.name().text() + "'");
        return new Start.Starts(because + approval());
    }

    private String approval() {
        return event.fork() && event.name() == EventName.PULL_REQUEST
                ? "; the first time that a stranger's fork asks, a person must approve the run"
                : "";
    }

    private Start heldBack(List<Verdict> verdicts, boolean bothKinds) {
        List<Verdict> not = verdicts.stream()
                .filter(verdict -> verdict.satisfied().equals(Optional.of(false)))
                .toList();
        String why = not.stream()
                .filter(verdict -> !bothKinds || !verdict.otherKind())
                .findFirst()
                .map(Verdict::why)
                .orElse("Gitea lets one filter of the kind of ref pass that the push is not of, and here are two");
        boolean posts = event.name() == EventName.PUSH
                || event.name() == EventName.PULL_REQUEST
                || event.name() == EventName.PULL_REQUEST_TARGET;
        return posts ? new Start.Filtered(why) : new Start.Silent(why);
    }

    private Verdict verdict(FilterSyntax filter) {
        PatternFilter patterns = PatternFilter.of(filter.patterns());
        String key = filter.filter().text();
        if (!patterns.isReadable()) {
            return new Verdict(
                    Optional.of(false), "a pattern of its '" + key + "' cannot be read, so that it matches nothing");
        }
        return switch (filter.filter().positive()) {
            case BRANCHES ->
                event.name() == EventName.PUSH && event.tag().isPresent()
                        ? new Verdict(Optional.of(false), true, "a tag is pushed, and it asks for branches")
                        : named(patterns, filter.filter(), branch);
            case TAGS ->
                event.tag()
                        .map(tag -> named(patterns, filter.filter(), tag))
                        .orElseGet(() ->
                                new Verdict(Optional.of(false), true, "a branch is pushed, and it asks for tags"));
            case WORKFLOWS ->
                event.ended()
                        .map(name -> named(patterns, filter.filter(), name))
                        .orElseGet(() -> new Verdict(Optional.empty(), "it depends on which workflow ran"));
            default -> paths(patterns, filter.filter());
        };
    }

    private static Verdict named(PatternFilter patterns, EventFilter filter, String name) {
        boolean satisfied = filter.isIgnore() ? patterns.leaves(List.of(name)) : patterns.takes(List.of(name));
        return new Verdict(
                Optional.of(satisfied),
                "'" + Excerpt.of(name) + "' "
                        + (filter.isIgnore() == satisfied ? "is not in '" : "is in '")
                        + filter.text() + "'");
    }

    private Verdict paths(PatternFilter patterns, EventFilter filter) {
        if (event.name() == EventName.PUSH && event.tag().isPresent() && assumptions.isAtLeast(1, 24, 0)) {
            return new Verdict(Optional.of(true), "Gitea compares no paths for a tag");
        }
        if (event.changed().isEmpty()) {
            return new Verdict(
                    Optional.empty(), "it depends on the changed paths, since it has '" + filter.text() + "'");
        }
        List<String> changed = event.changed().get();
        if (filter.isIgnore()) {
            return patterns.leaves(changed)
                    ? new Verdict(Optional.of(true), "a changed path is not in 'paths-ignore'")
                    : new Verdict(Optional.of(false), "all that changed is in 'paths-ignore'");
        }
        List<String> taken = new ArrayList<>(changed);
        taken.removeIf(path -> !patterns.takes(List.of(path)));
        return taken.isEmpty()
                ? new Verdict(Optional.of(false), "no changed path is in 'paths'")
                : new Verdict(
                        Optional.of(true),
                        String.format(Locale.ROOT, "'%s' changed, which is in 'paths'", Excerpt.of(taken.get(0))));
    }
}
