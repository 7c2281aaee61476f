package solutions.letsbe.pipelines.release;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.cron;
import static solutions.letsbe.workflows.dsl.Gitea.extraAxis;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.matrix;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.schedule;
import static solutions.letsbe.workflows.dsl.Gitea.step;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.format;

import java.util.List;
import java.util.stream.Stream;
import solutions.letsbe.pipelines.actions.DockerSetupBuildx;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.supply.PolicyKeys;
import solutions.letsbe.pipelines.supply.Registry;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Axis;
import solutions.letsbe.workflows.dsl.Gitea;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.Matrix;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.purpose.Purpose;

/** Builds each component's newest release once more every week, and fails where that makes another image. */
public final class WeeklyRebuild {
    private WeeklyRebuild() {}

    /** The workflow. */
    public static Workflow<Letsbe> define() {
        return workflow("weekly-rebuild", Letsbe.class)
                .on(schedule(cron("17 4 * * 1").in("UTC")))
                .name("Weekly rebuild")
                .permissions(contents(READ))
                .concurrency(group("weekly-rebuild"))
                .jobs(rebuild())
                .build();
    }

    private static Job<Letsbe> rebuild() {
        List<Component> released = Stream.of(Component.values())
                .filter(component -> component.tagPrefix().isPresent())
                .toList();
        Axis<String> component = Gitea.axis(
                "component",
                released.get(0).folder(),
                released.stream().skip(1).map(Component::folder).toArray(String[]::new));
        Axis<String> prefix = extraAxis("prefix");
        Matrix matrix = matrix(component);
        for (Component each : released) {
            matrix = matrix.include(
                    component.at(each.folder()), prefix.at(each.tagPrefix().orElseThrow()));
        }
        return job("rebuild")
                .runsOn(Runners.BUILD)
                .name(format("rebuild ({0})", component.value()))
                .permissions(contents(READ))
                .timeoutMinutes(60)
                .matrix(matrix)
                .failFast(false)
                .steps(Source.withHistory(), PolicyKeys.checkout())
                .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                .steps(
                        step(DockerSetupBuildx.builder().build()).name("Set up Buildx"),
                        run(ReleaseScripts.REBUILD)
                                .name("Build the newest release again and compare")
                                .env("COMPONENT", component.value())
                                .env("PREFIX", prefix.value())
                                .env("REPOSITORY", github().repository())
                                .env("API_URL", github().apiUrl())
                                .env("API_TOKEN", github().token())
                                .env("REGISTRY", Registry.NAMESPACE)
                                .env("KEYS", PolicyKeys.FOLDER)
                                .purpose(Purpose.verifies(
                                        EvidenceKinds.SIGNATURE, EvidenceKinds.PROVENANCE, EvidenceKinds.SBOM)))
                .build();
    }
}
