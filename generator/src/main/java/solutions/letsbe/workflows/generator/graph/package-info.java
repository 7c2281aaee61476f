/** Pictures: a small model of nodes and edges made from the typed workflows, and what draws it as Mermaid or SVG. */
@NullMarked
package solutions.letsbe.workflows.generator.graph;

import org.jspecify.annotations.NullMarked;
