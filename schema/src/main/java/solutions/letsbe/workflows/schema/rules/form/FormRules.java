package solutions.letsbe.workflows.schema.rules.form;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.rule.RuleDescription;

/** The pages of this package. */
public final class FormRules {
    /** All of them. */
    public static final List<RuleDescription> ALL = Stream.of(YamlPages.ALL, SchemaPages.ALL, CheckerPages.ALL)
            .flatMap(List::stream)
            .toList();

    private FormRules() {}
}
