/** Tests of the model's values: equality, locations, needs, ids, immutability. */
@NullMarked
package solutions.letsbe.workflows.dsl.model;

import org.jspecify.annotations.NullMarked;
