/** What the YAML reader and the schemas can say: the pages of documentation. */
@NullMarked
package solutions.letsbe.workflows.schema.rules.form;

import org.jspecify.annotations.NullMarked;
