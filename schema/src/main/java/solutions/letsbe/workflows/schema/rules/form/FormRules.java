package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/**
 * What the findings of the YAML reader and of the schemas mean, and those of the checker about our comments and settings. These have no
 * classes of their own: the reader, the schemas and the checker find them, with a severity that may depend on the case; the level of a description is the usual one.
 */
public final class FormRules {
    private FormRules() {}

    /** All of them. */
    public static List<RuleDescription> descriptions() {
        return Stream.of(
                        FileForm.descriptions(),
                        KeyForm.descriptions(),
                        ValueForm.descriptions(),
                        EventForm.descriptions(),
                        CheckForm.descriptions())
                .flatMap(List::stream)
                .toList();
    }
}
