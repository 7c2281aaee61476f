/** Tests of the rules about what starts a workflow. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.trigger;

import org.jspecify.annotations.NullMarked;
