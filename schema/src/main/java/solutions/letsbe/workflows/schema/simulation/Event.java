package solutions.letsbe.workflows.schema.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.EventName;

/**
 * Something that happens in a repository.
 *
 * <pre>{@code
 * Event.pullRequest().changing("hub/src/a.ts").fromFork();
 * Event.push("main").changing("README.md");
 * Event.dispatch("rollback").input("component", "hub");
 * }</pre>
 *
 * @param name which event
 * @param activity its activity type; the first that Gitea reports by default where none is said
 * @param repository where it happens; in every repository where none is said
 * @param branch the branch that is pushed to, that a pull request wants to change, or that is dispatched; the default branch where
 *     none is said
 * @param tag the tag that is pushed, released or dispatched
 * @param head the branch that a pull request comes from
 * @param changed the files that a push or pull request changes, from the top of the repository; unknown where none were said
 * @param fork whether a pull request comes from a fork
 * @param actor who causes it
 * @param message the title of the pull request and the message of its commit
 * @param inputs those of a dispatch
 * @param workflow the one workflow that is asked, by its file, its file without ending, or its name
 * @param ended the name of the workflow of which a run has ended, for {@code workflow_run}
 */
public record Event(
        EventName name,
        Optional<String> activity,
        Optional<String> repository,
        Optional<String> branch,
        Optional<String> tag,
        String head,
        Optional<List<String>> changed,
        boolean fork,
        String actor,
        String message,
        Map<String, String> inputs,
        Optional<String> workflow,
        Optional<String> ended) {
    /** Who causes events of which nobody says more. */
    public static final String SOMEBODY = "somebody";

    /** Who causes events with the token of a run: they start no workflow. */
    public static final String ACTIONS_USER = "gitea-actions";

    /** Copies what it is given. */
    public Event {
        changed = changed.map(List::copyOf);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /** An event of which nothing else is known. */
    public static Event of(EventName name) {
        return new Event(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "topic",
                Optional.empty(),
                false,
                SOMEBODY,
                "",
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A push to a branch. */
    public static Event push(String branch) {
        return of(EventName.PUSH).toBranch(branch);
    }

    /** The push of a tag. */
    public static Event tag(String tag) {
        return of(EventName.PUSH).ofTag(tag);
    }

    /** A pull request, as {@code pull_request} sees it. */
    public static Event pullRequest() {
        return of(EventName.PULL_REQUEST);
    }

    /** A pull request, as {@code pull_request_target} sees it. */
    public static Event pullRequestTarget() {
        return of(EventName.PULL_REQUEST_TARGET);
    }

    /** The clock, for one workflow. */
    public static Event schedule(String workflow) {
        return of(EventName.SCHEDULE).of(workflow);
    }

    /** A person or the API asks for a run of one workflow. */
    public static Event dispatch(String workflow) {
        return of(EventName.WORKFLOW_DISPATCH).of(workflow);
    }

    /** A release of a tag. */
    public static Event release(String tag) {
        return of(EventName.RELEASE).ofTag(tag);
    }

    /** The end of a run of a workflow, by its name. */
    public static Event workflowRun(String ended) {
        Event run = of(EventName.WORKFLOW_RUN).doing("completed");
        return run.changed(
                run.activity,
                run.repository,
                run.branch,
                run.tag,
                run.changed,
                run.inputs,
                run.workflow,
                Optional.of(ended));
    }

    /** The same, of this activity type. */
    public Event doing(String type) {
        return changed(Optional.of(type), repository, branch, tag, changed, inputs, workflow, ended);
    }

    /** The same, in one repository. */
    public Event in(String where) {
        return changed(activity, Optional.of(where), branch, tag, changed, inputs, workflow, ended);
    }

    /** The same, of this branch: the one pushed to, dispatched, or that the pull request wants to change. */
    public Event toBranch(String name) {
        return changed(activity, repository, Optional.of(name), tag, changed, inputs, workflow, ended);
    }

    /** The same, of this tag. */
    public Event ofTag(String name) {
        return changed(activity, repository, branch, Optional.of(name), changed, inputs, workflow, ended);
    }

    /** The same, and these files change too; without any, nothing changes. */
    public Event changing(String... paths) {
        List<String> all = new ArrayList<>(changed.orElse(List.of()));
        all.addAll(List.of(paths));
        return changed(activity, repository, branch, tag, Optional.of(all), inputs, workflow, ended);
    }

    /** The same, with one input more. */
    public Event input(String key, String value) {
        Map<String, String> all = new LinkedHashMap<>(inputs);
        all.put(key, value);
        return changed(activity, repository, branch, tag, changed, all, workflow, ended);
    }

    /** The same, for one workflow alone: by its file, its file without ending, or its name. */
    public Event of(String one) {
        return changed(activity, repository, branch, tag, changed, inputs, Optional.of(one), ended);
    }

    /** The same, from a fork. */
    public Event fromFork() {
        return new Event(
                name, activity, repository, branch, tag, head, changed, true, actor, message, inputs, workflow, ended);
    }

    /** The same, from this branch. */
    public Event fromBranch(String from) {
        return new Event(
                name, activity, repository, branch, tag, from, changed, fork, actor, message, inputs, workflow, ended);
    }

    /** The same, caused by somebody else. */
    public Event by(String who) {
        return new Event(
                name, activity, repository, branch, tag, head, changed, fork, who, message, inputs, workflow, ended);
    }

    /** The same, with this message of the commit, or title of the pull request. */
    public Event saying(String words) {
        return new Event(
                name, activity, repository, branch, tag, head, changed, fork, actor, words, inputs, workflow, ended);
    }

    private Event changed(
            Optional<String> newActivity,
            Optional<String> newRepository,
            Optional<String> newBranch,
            Optional<String> newTag,
            Optional<List<String>> newChanged,
            Map<String, String> newInputs,
            Optional<String> newWorkflow,
            Optional<String> newEnded) {
        return new Event(
                name,
                newActivity,
                newRepository,
                newBranch,
                newTag,
                head,
                newChanged,
                fork,
                actor,
                message,
                newInputs,
                newWorkflow,
                newEnded);
    }

    /** The activity type that is meant; none for an event that has none. */
    public Optional<String> type() {
        return activity.or(() -> name.defaultTypes().stream().findFirst());
    }

    /** Whether it is of a pull request, and carries what that has. */
    boolean isPullRequest() {
        return name.text().startsWith("pull_request");
    }
}
