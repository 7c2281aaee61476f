/** Checks of jobs: their ids, needs, runners, matrices, containers and permissions. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.job;

import org.jspecify.annotations.NullMarked;
