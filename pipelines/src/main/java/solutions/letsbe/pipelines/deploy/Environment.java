package solutions.letsbe.pipelines.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.zone.EnvironmentSecrets;
import solutions.letsbe.workflows.dsl.purpose.Evidence;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;
import solutions.letsbe.workflows.dsl.zone.Runner;

/**
 * An environment: a repository whose {@code release.yaml} says what is live. {@link DeployWorkflows} makes its workflows of it.
 *
 * @param name what it is called, as {@code prod-eu}; its repository is {@code deploy-prod-eu}
 * @param checks the zone of pull requests to that repository
 * @param trusted the zone of what is merged there
 * @param runner where deployments run
 * @param approvals how many people must approve a promotion
 * @param needs what a digest needs before it may be live here
 * @param hosts the Docker hosts, as {@code user@host}, in the order in which they are deployed to
 * @param watch how it finds out whether what is live works
 * @param says the evidence that comes of it
 * @param health the evidence of the hourly look at the hosts; none where no other environment asks for it
 * @param secrets the secrets of its repository
 * @param credentials how a job gets the key of the hosts
 */
public record Environment<C extends Checks, Z extends AnyZone & HoldsSecrets>(
        String name,
        Class<C> checks,
        Class<Z> trusted,
        Runner<Z> runner,
        int approvals,
        List<Need> needs,
        List<String> hosts,
        Watch watch,
        Evidence says,
        Optional<Evidence> health,
        EnvironmentSecrets<Z> secrets,
        DeployCredentials<Z> credentials) {
    /** Copies the lists. */
    public Environment {
        needs = List.copyOf(needs);
        hosts = List.copyOf(hosts);
    }

    /** Its needs, as the scripts are told. */
    public String needed() {
        return needs.stream().map(Need::word).collect(Collectors.joining(" "));
    }

    /** The components that can be live, as the scripts are told. */
    static String components() {
        return deployable().stream().map(Component::folder).collect(Collectors.joining(" "));
    }

    static List<Component> deployable() {
        List<Component> found = new ArrayList<>();
        for (Component each : Component.values()) {
            if (each.shipsAnImage()) {
                found.add(each);
            }
        }
        return found;
    }

    /** What a step verifies that asks for all that is needed, and for more. */
    Purpose verifiesNeeds(Evidence... more) {
        List<Evidence> all = new ArrayList<>();
        needs.forEach(need -> all.add(need.evidence()));
        all.addAll(List.of(more));
        return new Purpose.Verifies(all);
    }
}
