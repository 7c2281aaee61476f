package solutions.letsbe.workflows.dsl.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.dsl.InputValues;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.delivery.Delivery;
import solutions.letsbe.workflows.dsl.delivery.Policy;
import solutions.letsbe.workflows.dsl.delivery.Violation;
import solutions.letsbe.workflows.dsl.location.Location;
import solutions.letsbe.workflows.dsl.zone.Secret;
import solutions.letsbe.workflows.dsl.zone.Zones;

/** A secret is named in the repository of its zone only. */
public final class SecretInItsRepository {
    /** The policy. */
    public static final Policy POLICY = new Policy(
            "secret-in-its-repository",
            "A repository is the one boundary that Gitea keeps around a secret; named elsewhere it must have been copied there.",
            SecretInItsRepository::violations);

    private SecretInItsRepository() {}

    private static List<Violation> violations(Delivery delivery) {
        List<Violation> found = new ArrayList<>();
        for (Workflow<?> workflow : delivery.workflows()) {
            hold(InputValues.secrets(workflow), workflow, workflow.location(), "'" + workflow.id() + "'", found);
            for (Job<?> job : workflow.jobs()) {
                String element = "job '" + job.id() + "' of '" + workflow.id() + "'";
                hold(InputValues.secrets(job), workflow, job.location(), element, found);
            }
        }
        return found;
    }

    private static void hold(
            List<Secret<?>> secrets, Workflow<?> workflow, Location location, String element, List<Violation> found) {
        for (Secret<?> secret : secrets) {
            Optional<String> home = Zones.repository(secret.zone());
            if (!home.equals(workflow.repository())) {
                found.add(new Violation(
                        location,
                        element + " reads the " + secret + ", which is of " + name(home) + " and not of "
                                + name(workflow.repository()),
                        "do that work in a workflow of " + secret.zone().getSimpleName()));
            }
        }
    }

    private static String name(Optional<String> repository) {
        return repository.orElse("the repository at hand");
    }
}
