/** Script files that steps call, and that the generator installs into the repository that calls them. */
@NullMarked
package solutions.letsbe.workflows.dsl.script;

import org.jspecify.annotations.NullMarked;
