/** The two ends that touch the disk: what is there, and writing what changed. */
@NullMarked
package solutions.letsbe.workflows.generator.files;

import org.jspecify.annotations.NullMarked;
