package solutions.letsbe.workflows.schema.language;

import java.util.Arrays;
import java.util.Optional;

/**
 * Events of GitHub that never fire on Gitea. Gitea takes any event name, compares it with the names of its own hooks and finds
 * none, so that the workflow stays silent: no run, no error, no status.
 *
 * <p>Source: {@code canGithubEventMatch} in {@code modules/actions/github.go} of Gitea 1.22 to 28.
 */
public enum GithubOnlyEvent {
    /** Rules of a branch. */
    BRANCH_PROTECTION_RULE("branch_protection_rule", "no workflow is started for a change of branch protection"),
    /** A check run. */
    CHECK_RUN("check_run", "Gitea has no checks API; commit statuses start no workflow"),
    /** A check suite. */
    CHECK_SUITE("check_suite", "Gitea has no checks API; commit statuses start no workflow"),
    /** A deployment. */
    DEPLOYMENT("deployment", "Gitea has no deployments; start the workflow by push, release or workflow_dispatch"),
    /** The state of a deployment. */
    DEPLOYMENT_STATUS("deployment_status", "Gitea has no deployments; use workflow_run of the deploying workflow"),
    /** A discussion. */
    DISCUSSION("discussion", "Gitea has no discussions"),
    /** A comment in a discussion. */
    DISCUSSION_COMMENT("discussion_comment", "Gitea has no discussions"),
    /** A version of an image. */
    IMAGE_VERSION("image_version", "Gitea makes no images for runners"),
    /** A label of the repository. */
    LABEL("label", "a change of the repository's labels starts nothing; labels of an issue do: issues with labeled"),
    /** A member of the repository. */
    MEMBER("member", "a change of the collaborators starts no workflow"),
    /** A merge queue. */
    MERGE_GROUP("merge_group", "Gitea has no merge queue"),
    /** A milestone. */
    MILESTONE("milestone", "a change of milestones starts nothing; an issue's milestone does: issues with milestoned"),
    /** GitHub Pages. */
    PAGE_BUILD("page_build", "Gitea has no pages"),
    /** A project board. */
    PROJECT("project", "a change of projects starts no workflow"),
    /** A card of a project board. */
    PROJECT_CARD("project_card", "a change of projects starts no workflow"),
    /** A column of a project board. */
    PROJECT_COLUMN("project_column", "a change of projects starts no workflow"),
    /** The repository became public. */
    PUBLIC("public", "a change of the repository's visibility starts no workflow"),
    /** An event of one's own through the API. */
    REPOSITORY_DISPATCH("repository_dispatch", "use workflow_dispatch; the API starts it since Gitea 1.24"),
    /** A commit status. */
    STATUS("status", "commit statuses start no workflow; use workflow_run, since Gitea 1.25"),
    /** A star. */
    WATCH("watch", "stars and watches start no workflow");

    private final String text;
    private final String consequence;

    GithubOnlyEvent(String text, String consequence) {
        this.text = text;
        this.consequence = consequence;
    }

    /** How GitHub writes it. */
    public String text() {
        return text;
    }

    /** Why it never fires, and what to use instead where there is something; one sentence without a full stop. */
    public String consequence() {
        return consequence;
    }

    /** The event of GitHub that is written so; names are case-sensitive. */
    public static Optional<GithubOnlyEvent> of(String text) {
        return Arrays.stream(values()).filter(event -> event.text.equals(text)).findFirst();
    }
}
