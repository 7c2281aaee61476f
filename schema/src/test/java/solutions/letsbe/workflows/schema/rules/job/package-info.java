/** Tests of the rules of jobs. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.job;

import org.jspecify.annotations.NullMarked;
