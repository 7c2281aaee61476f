package solutions.letsbe.workflows.schema.rules.version;

import java.util.List;
import solutions.letsbe.workflows.schema.rule.Rule;

/** The rules of this package. */
public final class VersionRules {
    /** All of them. */
    public static final List<Rule> ALL =
            List.of(new RefusedByVersion(), new IgnoredByVersion(), new DiffersByVersion(), new IdleByVersion());

    private VersionRules() {}
}
