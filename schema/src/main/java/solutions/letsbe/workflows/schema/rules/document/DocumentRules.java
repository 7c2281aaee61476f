package solutions.letsbe.workflows.schema.rules.document;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class DocumentRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(new MissingName(), new TrailingNewline());

    private DocumentRules() {}
}
