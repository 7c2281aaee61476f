package solutions.letsbe.workflows.dsl.model;

import static solutions.letsbe.workflows.dsl.Gitea.run;

import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** Stands for the helpers that definitions share. */
final class SharedSteps {
    static final RunStep<AnyZone> CONSTANT = run("echo constant");

    private SharedSteps() {}

    static RunStep<AnyZone> build(String target) {
        return run("make " + target).name("Build " + target);
    }
}
