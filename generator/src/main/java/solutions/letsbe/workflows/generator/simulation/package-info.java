/** What runs when, of workflows that are written in Java: the simulation of a delivery, as text, and to be asserted in tests. */
@NullMarked
package solutions.letsbe.workflows.generator.simulation;

import org.jspecify.annotations.NullMarked;
