/** Each standard policy with a delivery that keeps it and one that breaks it. */
@NullMarked
package solutions.letsbe.workflows.dsl.policy;

import org.jspecify.annotations.NullMarked;
