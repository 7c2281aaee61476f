package solutions.letsbe.workflows.dsl.event;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An activity type of an event. */
public sealed interface Activity
        permits PullRequestActivity,
                ReviewActivity,
                ReviewCommentActivity,
                CommentActivity,
                IssueActivity,
                ReleaseActivity,
                PackageActivity,
                WorkflowRunActivity {
    /** The constant's name. */
    String name();

    /** The word in the YAML. */
    default String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words for several. */
    @SafeVarargs
    static <A extends Activity> List<String> texts(A first, A... more) {
        return Stream.concat(Stream.of(first), Stream.of(more))
                .map(Activity::text)
                .toList();
    }
}
