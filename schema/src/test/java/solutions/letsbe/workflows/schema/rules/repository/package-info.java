/** Tests of the checks of what the workflows of one repository are to each other. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.repository;

import org.jspecify.annotations.NullMarked;
