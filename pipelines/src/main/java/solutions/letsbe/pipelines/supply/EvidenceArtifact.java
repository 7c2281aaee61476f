package solutions.letsbe.pipelines.supply;

import static solutions.letsbe.workflows.dsl.Gitea.step;

import solutions.letsbe.pipelines.actions.DownloadArtifact;
import solutions.letsbe.pipelines.actions.UploadArtifact;
import solutions.letsbe.workflows.dsl.ActionStep;
import solutions.letsbe.workflows.dsl.zone.AnyZone;

/**
 * The artifact that a run says with what it built, or what it releases: {@code image.json} (component, digest, commit, inputs),
 * {@code sbom.spdx.json}, {@code sbom.cdx.json}, {@code provenance.json}. {@code ci-policy} fetches it by its name.
 */
public final class EvidenceArtifact {
    private static final String NAME = "evidence";

    private EvidenceArtifact() {}

    /** Where the files are, in the workspace. */
    public static final String FOLDER = "evidence";

    /** Keeps what stands in the folder. */
    public static ActionStep<AnyZone, UploadArtifact.Outputs> upload() {
        return step(UploadArtifact.builder()
                        .path(FOLDER)
                        .name(NAME)
                        .ifNoFilesFound(UploadArtifact.IfNoFilesFound.ERROR)
                        .overwrite(true)
                        .build())
                .name("Keep the evidence")
                .because("A run that is started again brings its own.");
    }

    /** Fetches what another job of this run kept, into the folder. */
    public static ActionStep<AnyZone, DownloadArtifact.Outputs> download() {
        return step(DownloadArtifact.builder().name(NAME).path(FOLDER).build()).name("Fetch the evidence");
    }
}
