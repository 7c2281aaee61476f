/** Tests of the rules of scripts. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.script;

import org.jspecify.annotations.NullMarked;
