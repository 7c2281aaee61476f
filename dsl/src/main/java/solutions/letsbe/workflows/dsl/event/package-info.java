/** What starts a workflow: events with the activity types and filters that Gitea knows for each. */
@NullMarked
package solutions.letsbe.workflows.dsl.event;

import org.jspecify.annotations.NullMarked;
