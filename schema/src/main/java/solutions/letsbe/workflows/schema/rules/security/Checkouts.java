package solutions.letsbe.workflows.schema.rules.security;

import java.util.List;
import solutions.letsbe.workflows.schema.syntax.StepSyntax;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** Steps that check out a repository and leave its token in the job's files. */
final class Checkouts {
    private Checkouts() {}

    /** Those of some steps whose token stays behind. */
    static List<StepSyntax> keepingCredentials(List<StepSyntax> steps) {
        return steps.stream().filter(Checkouts::keepsCredentials).toList();
    }

    /** Whether a step checks out, with whosever checkout action. */
    static boolean isCheckout(StepSyntax step) {
        return step.action()
                .filter(action -> action.isOfRepository() && action.repository().endsWith("/checkout"))
                .isPresent();
    }

    private static boolean keepsCredentials(StepSyntax step) {
        return isCheckout(step)
                && step.with("persist-credentials")
                        .map(YamlNode.Scalar::text)
                        .filter("false"::equals)
                        .isEmpty();
    }
}
