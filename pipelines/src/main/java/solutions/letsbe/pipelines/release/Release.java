package solutions.letsbe.pipelines.release;

import static solutions.letsbe.workflows.dsl.Gitea.READ;
import static solutions.letsbe.workflows.dsl.Gitea.WRITE;
import static solutions.letsbe.workflows.dsl.Gitea.contents;
import static solutions.letsbe.workflows.dsl.Gitea.group;
import static solutions.letsbe.workflows.dsl.Gitea.job;
import static solutions.letsbe.workflows.dsl.Gitea.permission;
import static solutions.letsbe.workflows.dsl.Gitea.push;
import static solutions.letsbe.workflows.dsl.Gitea.run;
import static solutions.letsbe.workflows.dsl.Gitea.workflow;
import static solutions.letsbe.workflows.dsl.expression.Contexts.github;
import static solutions.letsbe.workflows.dsl.expression.Functions.and;
import static solutions.letsbe.workflows.dsl.expression.Functions.cancelled;
import static solutions.letsbe.workflows.dsl.expression.Functions.not;

import java.util.ArrayList;
import java.util.List;
import solutions.letsbe.pipelines.monorepo.Component;
import solutions.letsbe.pipelines.shared.Source;
import solutions.letsbe.pipelines.supply.EvidenceArtifact;
import solutions.letsbe.pipelines.supply.EvidenceKinds;
import solutions.letsbe.pipelines.supply.PolicyKeys;
import solutions.letsbe.pipelines.supply.Registry;
import solutions.letsbe.pipelines.supply.SignatureRequest;
import solutions.letsbe.pipelines.supply.SupplyScripts;
import solutions.letsbe.pipelines.zone.Letsbe;
import solutions.letsbe.pipelines.zone.Runners;
import solutions.letsbe.pipelines.zone.Secrets;
import solutions.letsbe.workflows.dsl.Job;
import solutions.letsbe.workflows.dsl.JobWithoutSteps;
import solutions.letsbe.workflows.dsl.Permission;
import solutions.letsbe.workflows.dsl.RunStep;
import solutions.letsbe.workflows.dsl.Workflow;
import solutions.letsbe.workflows.dsl.expression.Expr;
import solutions.letsbe.workflows.dsl.purpose.Purpose;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/** The workflow that releases a component by its tag: it finds what was built of the tagged commit, and builds nothing. */
final class Release {
    private Release() {}

    /**
     * The workflow of a component that is released by tag.
     *
     * @throws IllegalArgumentException if it is not
     */
    static Workflow<Letsbe> of(Component component) {
        String prefix = component
                .tagPrefix()
                .orElseThrow(() -> new IllegalArgumentException(component.title() + " is not released by tag"));
        String id = component.releaseWorkflow();
        Found found = find(component, prefix);
        Job<Letsbe> request = SignatureRequest.job()
                .onlyIf(found.signed().is("false"))
                .steps(Source.checkout(), SignatureRequest.step(component))
                .build();
        return workflow(id, Letsbe.class)
                .on(push().tags(prefix + "/v*"))
                .name(component.title() + " release")
                .permissions(contents(READ))
                .concurrency(group(id, github().ref()))
                .jobs(found.job(), request, publish(component, found, request))
                .build();
    }

    /**
     * A job that has found what is released.
     *
     * @param digest the image
     * @param signed {@code true}, or {@code false} for a hotfix, which is signed at its release
     */
    private record Found(Job<Letsbe> job, Expr<String> digest, Expr<String> signed) {}

    private static Found find(Component component, String prefix) {
        List<String> arguments = new ArrayList<>(List.of(component.folder(), prefix, EvidenceArtifact.FOLDER));
        arguments.addAll(component.inputs());
        RunStep<AnyZone> find = run(ReleaseScripts.FIND, arguments.toArray(String[]::new))
                .name("Find what was built of this commit")
                .id("release")
                .env("REF", github().ref())
                .env("REPOSITORY", github().repository())
                .env("API_URL", github().apiUrl())
                .env("API_TOKEN", github().token())
                .env("REGISTRY", Registry.NAMESPACE)
                .env("KEYS", PolicyKeys.FOLDER)
                .writes("digest", "signed");
        JobWithoutSteps<Letsbe> job = job("find-release")
                .runsOn(Runners.BUILD)
                .permissions(contents(READ), permission(Permission.Scope.ACTIONS, READ))
                .timeoutMinutes(10);
        Expr<String> digest = job.output("digest", find.output("digest"));
        Expr<String> signed = job.output("signed", find.output("signed"));
        return new Found(
                job.steps(Source.withHistory(), PolicyKeys.checkout())
                        .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                        .steps(find, EvidenceArtifact.upload())
                        .build(),
                digest,
                signed);
    }

    /** A request that was not needed is skipped, and that must not skip what follows. */
    private static Expr<Boolean> isFoundAndAskedFor(Found found, Job<Letsbe> request) {
        return and(
                not(cancelled()),
                found.job().result().is("success"),
                request.result().isNot("failure"));
    }

    private static Job<Letsbe> publish(Component component, Found found, Job<Letsbe> request) {
        return job("publish-release")
                .runsOn(Runners.BUILD)
                .onlyIf(isFoundAndAskedFor(found, request))
                .permissions(contents(READ), permission(Permission.Scope.RELEASES, WRITE))
                .timeoutMinutes(20)
                .concurrency(group("publish-release", github().ref())
                        .because("Components that share a tag write into one release, one after the other."))
                .steps(Source.checkout(), PolicyKeys.checkout())
                .steps(Registry.login(Registry.BUILDER, Secrets.REGISTRY_PUSH_TOKEN))
                .steps(
                        run(SupplyScripts.WAIT_FOR_SIGNATURE, component.folder())
                                .name("Wait for the signature and verify it")
                                .because("At most ten minutes; what main has built is signed already.")
                                .env("DIGEST", found.digest())
                                .env("KEYS", PolicyKeys.FOLDER)
                                .env("REGISTRY", Registry.NAMESPACE)
                                .purpose(Purpose.verifies(
                                        EvidenceKinds.SIGNATURE, EvidenceKinds.PROVENANCE, EvidenceKinds.SBOM)),
                        EvidenceArtifact.download(),
                        run(ReleaseScripts.PUBLISH, component.folder(), EvidenceArtifact.FOLDER)
                                .name("Put it into the release")
                                .env("REF", github().ref())
                                .env("DIGEST", found.digest())
                                .env("REPOSITORY", github().repository())
                                .env("REGISTRY", Registry.NAMESPACE)
                                .env("API_URL", github().apiUrl())
                                .env("API_TOKEN", github().token()))
                .build();
    }
}
