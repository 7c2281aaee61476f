/** What a step is for, beyond what its YAML says: what it verifies, attests, deploys or asks for. */
@NullMarked
package solutions.letsbe.workflows.dsl.purpose;

import org.jspecify.annotations.NullMarked;
