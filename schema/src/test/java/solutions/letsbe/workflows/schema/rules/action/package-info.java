/** Tests of the rules about the metadata of actions. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.action;

import org.jspecify.annotations.NullMarked;
