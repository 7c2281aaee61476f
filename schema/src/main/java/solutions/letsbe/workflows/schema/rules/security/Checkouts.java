package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.language.UsedAction;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Steps that check out a repository and leave its token in the job's files. */
final class Checkouts {
    private Checkouts() {}

    /** Those of some steps whose token stays behind. */
    static List<StepSyntax> keepingCredentials(List<StepSyntax> steps) {
        return steps.stream().filter(Checkouts::keepsCredentials).toList();
    }

    private static boolean keepsCredentials(StepSyntax step) {
        boolean checkout = step.uses()
                .map(uses -> UsedAction.of(uses.text()))
                .filter(action -> action.isOfRepository() && action.repository().endsWith("/checkout"))
                .isPresent();
        return checkout
                && step.with("persist-credentials")
                        .map(YamlNode.Scalar::text)
                        .filter("false"::equals)
                        .isEmpty();
    }
}
