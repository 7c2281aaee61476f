/** What runs when: which workflows an event starts, which of their jobs run, in what order, and why. */
@NullMarked
package solutions.letsbe.workflows.schema.simulation;

import org.jspecify.annotations.NullMarked;
