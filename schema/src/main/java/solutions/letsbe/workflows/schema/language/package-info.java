/** The facts of the language as data: events, contexts, functions, patterns, and the versions that know them. */
@NullMarked
package solutions.letsbe.workflows.schema.language;

import org.jspecify.annotations.NullMarked;
