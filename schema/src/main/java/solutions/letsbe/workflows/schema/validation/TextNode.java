package solutions.letsbe.workflows.schema.validation;

import tools.jackson.databind.node.StringNode;

/**
 * A text as JSON. The validator writes down words of schemas and files that it compares, which Jackson's own class leaves to a
 * mapper: to set that up takes a tenth of a second, for which everybody would wait who has misspelt a key.
 */
final class TextNode extends StringNode {
    private static final long serialVersionUID = 1L;

    TextNode(String value) {
        super(value);
    }

    @Override
    public String toString() {
        return '"' + stringValue() + '"';
    }
}
