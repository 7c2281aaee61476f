/** The page of a delivery: its pictures, what is required before a merge, and what runs where. */
@NullMarked
package solutions.letsbe.workflows.generator.page;

import org.jspecify.annotations.NullMarked;
