/** Findings as text, JSON and SARIF, and the pages of rules. */
@NullMarked
package solutions.letsbe.workflows.generator.report;

import org.jspecify.annotations.NullMarked;
