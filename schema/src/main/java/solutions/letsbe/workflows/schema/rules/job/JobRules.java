package solutions.letsbe.workflows.schema.rules.job;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class JobRules {
    /** All of them. */
    public static final List<Rule> ALL = List.of(new UnknownNeed());

    private JobRules() {}
}
