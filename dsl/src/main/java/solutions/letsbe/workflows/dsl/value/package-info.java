/** The values that stand in a workflow, and the rules that text must keep to stand there. */
@NullMarked
package solutions.letsbe.workflows.dsl.value;

import org.jspecify.annotations.NullMarked;
