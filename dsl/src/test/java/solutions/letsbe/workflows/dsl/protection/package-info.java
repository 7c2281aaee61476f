/** Protection of a repository, seen from outside. */
@NullMarked
package solutions.letsbe.workflows.dsl.protection;

import org.jspecify.annotations.NullMarked;
