/** Finding the workflows: on the class path, in jars, in single source files. */
@NullMarked
package solutions.letsbe.workflows.generator.provider;

import org.jspecify.annotations.NullMarked;
