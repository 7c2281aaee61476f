package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.dsl.Container;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobBody;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.value.InputValue;
import solutions.letsbe.workflows.schema.expression.Expression;

/**
 * What comes from elsewhere is named by what it is: a workflow of another repository by commit, an image by digest. An action
 * cannot be named otherwise here at all.
 *
 * <p>An image may also stand in a variable of Gitea, {@code vars.POSTGRES_IMAGE}: those who may set it are the owners.
 */
public final class EverythingPinned {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "everything-pinned",
            "A tag or branch can be moved to other content after it was reviewed.",
            EverythingPinned::violations);

    private static final Pattern DIGEST = Pattern.compile("\\S+@sha256:[0-9a-f]{64}");

    private static final Pattern COMMIT = Pattern.compile(".*@[0-9a-f]{40}(?:[0-9a-f]{24})?");

    private EverythingPinned() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            for (Job<?> job : workflow.jobs()) {
                String element = "job '" + job.id() + "' of '" + workflow.id() + "'";
                if (job.body() instanceof JobBody.Call call
                        && !call.callable().uses().startsWith("./")
                        && !COMMIT.matcher(call.callable().uses()).matches()) {
                    found.add(new Violation(
                            job.location(),
                            element + " calls " + call.callable().uses() + ", which is not pinned",
                            "name the commit, with all its hexadecimal digits"));
                }
                List<Container<?>> containers = new ArrayList<>(job.services().values());
                job.container().ifPresent(containers::add);
                for (Container<?> container : containers) {
                    if (!isPinned(container.image())) {
                        found.add(new Violation(
                                container.location(),
                                element + " uses the image " + text(container.image()) + ", which is not pinned",
                                "end it with @sha256: and the digest, or name a variable of Gitea that holds such"));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isPinned(InputValue image) {
        if (image instanceof InputValue.Computed computed) {
            return computed.expression().ast() instanceof Expression.Property property
                    && property.of() instanceof Expression.Context context
                    && context.name().equals("vars");
        }
        return image instanceof InputValue.Literal literal
                && DIGEST.matcher(literal.text()).matches();
    }

    private static String text(InputValue image) {
        return image instanceof InputValue.Literal literal ? literal.text() : "that is computed";
    }
}
