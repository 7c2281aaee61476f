/** What the program was given and cannot work with. */
@NullMarked
package solutions.letsbe.workflows.generator.input;

import org.jspecify.annotations.NullMarked;
