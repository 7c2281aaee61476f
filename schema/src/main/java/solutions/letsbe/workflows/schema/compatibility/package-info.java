/** Which versions of Gitea and its runner a file needs to mean what it says. */
@NullMarked
package solutions.letsbe.workflows.schema.compatibility;

import org.jspecify.annotations.NullMarked;
