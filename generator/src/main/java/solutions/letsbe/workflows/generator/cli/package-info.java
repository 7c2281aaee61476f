/** The command line. */
@NullMarked
package solutions.letsbe.workflows.generator.cli;

import org.jspecify.annotations.NullMarked;
