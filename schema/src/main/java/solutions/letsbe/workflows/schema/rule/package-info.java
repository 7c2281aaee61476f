/** What a check is: its description, what it is given, and how it tells what it found. */
@NullMarked
package solutions.letsbe.workflows.schema.rule;

import org.jspecify.annotations.NullMarked;
