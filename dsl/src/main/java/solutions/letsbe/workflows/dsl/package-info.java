/**
 * Typed workflows, jobs and steps, and the builders that make them.
 *
 * <p>Start at {@link solutions.letsbe.workflows.dsl.Gitea}: everything that a workflow needs is one static import away.
 */
@NullMarked
@ModelStyle
package solutions.letsbe.workflows.dsl;

import org.jspecify.annotations.NullMarked;
