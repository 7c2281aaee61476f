/** What somebody says of their Gitea and of the rules, as a file of the repository has it. */
@NullMarked
package solutions.letsbe.workflows.schema.settings;

import org.jspecify.annotations.NullMarked;
