/** Policies that any delivery can be held against. One class is one policy; {@link StandardPolicies} lists them. */
@NullMarked
package solutions.letsbe.workflows.dsl.policy;

import org.jspecify.annotations.NullMarked;
