/** What differs between an approved workflow and the one that the Java says now. */
@NullMarked
package solutions.letsbe.workflows.generator.drift;

import org.jspecify.annotations.NullMarked;
