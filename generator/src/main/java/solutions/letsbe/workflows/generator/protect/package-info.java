/** Branch and tag protection as files, and held against a live Gitea. */
@NullMarked
package solutions.letsbe.workflows.generator.protect;

import org.jspecify.annotations.NullMarked;
