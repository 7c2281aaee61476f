/** What Gitea accepts as a workflow: its grammar, its facts by version, and how to read it. */
@NullMarked
package solutions.letsbe.workflows.schema;

import org.jspecify.annotations.NullMarked;
