/** The model as a tree: which key stands where, and in which order. */
@NullMarked
package solutions.letsbe.workflows.generator.emit;

import org.jspecify.annotations.NullMarked;
