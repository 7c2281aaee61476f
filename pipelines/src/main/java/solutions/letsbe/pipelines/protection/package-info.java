/** What protects the repositories of LetsBe. docs/protection.md says what it means and what it is worth. */
@NullMarked
package solutions.letsbe.pipelines.protection;

import org.jspecify.annotations.NullMarked;
