/** What the tests of all groups of rules share. */
@NullMarked
package solutions.letsbe.workflows.schema.rules;

import org.jspecify.annotations.NullMarked;
