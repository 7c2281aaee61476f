package solutions.letsbe.pipelines.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.zone.AnyZone;
import solutions.letsbe.workflows.dsl.zone.Checks;
import solutions.letsbe.workflows.dsl.zone.HoldsSecrets;

/** The workflows of every environment's repository. */
public final class DeployWorkflows {
    private DeployWorkflows() {}

    /** All of them, one environment after the other. */
    public static List<Supplier<Workflow<?>>> all() {
        List<Supplier<Workflow<?>>> all = new ArrayList<>();
        Environments.all().forEach(environment -> all.addAll(of(environment)));
        return List.copyOf(all);
    }

    /** Those of one environment. */
    public static <C extends Checks, Z extends AnyZone & HoldsSecrets> List<Supplier<Workflow<?>>> of(
            Environment<C, Z> environment) {
        List<Supplier<Workflow<?>>> all = new ArrayList<>(List.of(
                () -> VerifyPromotion.define(environment),
                () -> Deploy.define(environment),
                () -> Rollback.define(environment)));
        environment.health().ifPresent(says -> all.add(() -> ConfirmHealth.define(environment, says)));
        return List.copyOf(all);
    }

    /** The workflow that makes an environment what its {@code release.yaml} says. */
    public static <C extends Checks, Z extends AnyZone & HoldsSecrets> Workflow<Z> deploy(
            Environment<C, Z> environment) {
        return Deploy.define(environment);
    }
}
