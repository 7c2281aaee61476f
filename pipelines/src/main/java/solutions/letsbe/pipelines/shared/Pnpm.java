package solutions.letsbe.pipelines.shared;

import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.step;

import java.util.List;
import solutions.letsbe.pipelines.actions.PnpmSetup;
import solutions.letsbe.pipelines.actions.SetupNode;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Step;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** The pnpm workspace. */
public final class Pnpm {
    private Pnpm() {}

    /** Node and pnpm at the versions that the repository names, with the store kept between runs. */
    public static List<Step<AnyZone>> setup() {
        return List.of(
                step(PnpmSetup.builder().build()).name("Set up pnpm"),
                step(SetupNode.builder().nodeVersionFile(".nvmrc").cache("pnpm").build())
                        .name("Set up Node"));
    }

    /** Installs a component and what it depends on, exactly as the lockfile says. */
    public static RunStep<AnyZone> install(Component component) {
        return run("pnpm install --frozen-lockfile --filter './" + component.folder() + "...'")
                .name("Install");
    }

    /** Runs a script of the component's package.json. */
    public static RunStep<AnyZone> script(Component component, String script) {
        return run("pnpm --filter ./" + component.folder() + " run " + script);
    }

    /** Runs a program that the component's lockfile pins. */
    public static RunStep<AnyZone> exec(Component component, String command) {
        return run("pnpm --filter ./" + component.folder() + " exec " + command);
    }
}
