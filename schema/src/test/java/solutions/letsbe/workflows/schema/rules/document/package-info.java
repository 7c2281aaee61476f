/** Tests of the rules about documents. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.document;

import org.jspecify.annotations.NullMarked;
