/** The neutral tree between the model and the text: data, comments and where each part was made. */
@NullMarked
package solutions.letsbe.workflows.generator.tree;

import org.jspecify.annotations.NullMarked;
