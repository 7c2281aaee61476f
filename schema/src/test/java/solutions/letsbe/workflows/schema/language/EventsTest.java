package solutions.letsbe.workflows.schema.language;

import static org.assertj.core.api.Assertions.assertThat;
import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES;
import static solutions.letsbe.workflows.schema.language.EventFilter.BRANCHES_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS;
import static solutions.letsbe.workflows.schema.language.EventFilter.PATHS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS;
import static solutions.letsbe.workflows.schema.language.EventFilter.TAGS_IGNORE;
import static solutions.letsbe.workflows.schema.language.EventFilter.TYPES;
import static solutions.letsbe.workflows.schema.language.EventFilter.WORKFLOWS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    @ParameterizedTest
    @CsvSource({
        "push, ''",
        "pull_request, opened edited closed reopened assigned unassigned review_requested review_request_removed milestoned"
                + " demilestoned synchronize labeled unlabeled",
        "pull_request_target, opened edited closed reopened assigned unassigned review_requested review_request_removed"
                + " milestoned demilestoned synchronize labeled unlabeled",
        "pull_request_review, submitted edited",
        "pull_request_review_comment, created edited",
        "pull_request_comment, created edited deleted",
        "issues, opened edited closed reopened assigned unassigned milestoned demilestoned labeled unlabeled",
        "issue_comment, created edited deleted",
        "release, published edited",
        "registry_package, published",
        "create, ''",
        "delete, ''",
        "fork, ''",
        "gollum, ''",
        "schedule, ''",
        "workflow_run, requested in_progress completed",
        "workflow_dispatch, ''",
        "workflow_call, ''"
    })
    void hasItsActivityTypes(String event, String types) {
        assertThat(EventName.of(event).orElseThrow().types())
                .isEqualTo(types.isEmpty() ? List.of() : List.of(types.split(" ")));
    }

    @Test
    void isComplete() {
        assertThat(EventName.values()).hasSize(18);
    }

    @Test
    void startsForThreeTypesOfPullRequestUnlessMoreAreNamed() {
        assertThat(EventName.PULL_REQUEST.defaultTypes()).containsExactly("opened", "reopened", "synchronize");
        assertThat(EventName.PULL_REQUEST_TARGET.defaultTypes()).hasSize(3);
        assertThat(EventName.ISSUES.defaultTypes()).isEqualTo(EventName.ISSUES.types());
    }

    @Test
    void hasItsFilters() {
        assertThat(EventName.PUSH.filters())
                .containsExactly(BRANCHES, BRANCHES_IGNORE, TAGS, TAGS_IGNORE, PATHS, PATHS_IGNORE);
        assertThat(EventName.PULL_REQUEST.filters())
                .containsExactly(TYPES, BRANCHES, BRANCHES_IGNORE, PATHS, PATHS_IGNORE);
        assertThat(EventName.WORKFLOW_RUN.filters()).containsExactly(TYPES, BRANCHES, BRANCHES_IGNORE, WORKFLOWS);
        assertThat(EventName.RELEASE.filters()).containsExactly(TYPES);
        assertThat(EventName.CREATE.filters()).isEmpty();
        assertThat(EventFilter.of("tags-ignore")).contains(TAGS_IGNORE);
        assertThat(EventFilter.of("Tags")).isEmpty();
    }

    @Test
    void knowsSinceWhen() {
        assertThat(EventName.WORKFLOW_RUN.since()).contains(GiteaVersion.parse("1.25"));
        assertThat(EventName.WORKFLOW_RUN.typeSince("in_progress")).contains(GiteaVersion.parse("1.26"));
        assertThat(EventName.WORKFLOW_RUN.typeSince("completed")).isEmpty();
        assertThat(EventName.WORKFLOW_DISPATCH.since()).contains(GiteaVersion.parse("1.23"));
        assertThat(EventName.PUSH.since()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventName.class)
    void isWrittenInOneWay(EventName event) {
        assertThat(EventName.of(event.text())).contains(event);
        assertThat(EventName.of(event.text().toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(event.text()).isEqualTo(event.name().toLowerCase(Locale.ROOT));
        assertThat(GithubOnlyEvent.of(event.text())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repository_dispatch",
                "merge_group",
                "deployment",
                "deployment_status",
                "check_run",
                "check_suite",
                "status",
                "label",
                "milestone",
                "watch",
                "discussion",
                "discussion_comment",
                "page_build",
                "project",
                "project_card",
                "project_column",
                "public",
                "member",
                "image_version",
                "branch_protection_rule"
            })
    void namesWhatNeverFires(String event) {
        assertThat(EventName.of(event)).isEmpty();
        assertThat(GithubOnlyEvent.of(event).orElseThrow().consequence())
                .isNotBlank()
                .doesNotEndWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "PULL_REQUEST, ready_for_review",
        "PULL_REQUEST_TARGET, converted_to_draft",
        "PULL_REQUEST, auto_merge_enabled",
        "PULL_REQUEST_REVIEW, dismissed",
        "PULL_REQUEST_REVIEW_COMMENT, deleted",
        "ISSUES, transferred",
        "ISSUES, deleted",
        "ISSUES, pinned",
        "RELEASE, created",
        "RELEASE, released",
        "RELEASE, prereleased",
        "RELEASE, unpublished",
        "RELEASE, deleted",
        "REGISTRY_PACKAGE, updated"
    })
    void namesTypesThatNeverCome(EventName event, String type) {
        assertThat(GithubOnlyType.of(event, type)).isPresent();
    }

    @Test
    void listsNoTypeTwice() {
        assertThat(GithubOnlyType.ALL).doesNotHaveDuplicates().allSatisfy(one -> {
            assertThat(one.event().types()).doesNotContain(one.type());
            assertThat(one.consequence()).isNotBlank().doesNotEndWith(".");
        });
        assertThat(GithubOnlyType.of(EventName.ISSUES, "opened")).isEmpty();
        assertThat(Arrays.stream(GithubOnlyEvent.values()).map(GithubOnlyEvent::text))
                .doesNotHaveDuplicates();
    }
}
