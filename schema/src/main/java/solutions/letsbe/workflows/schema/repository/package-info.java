/** The files of a repository that workflows refer to, and the actions of other repositories. */
@NullMarked
package solutions.letsbe.workflows.schema.repository;

import org.jspecify.annotations.NullMarked;
