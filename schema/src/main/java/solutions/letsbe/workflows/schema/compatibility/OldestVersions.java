package solutions.letsbe.workflows.schema.compatibility;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.language.RunnerVersion;

/**
 * The oldest versions on which a file means what it says, all later ones included.
 *
 * @param gitea the oldest server; empty where every one from 1.22 on will do
 * @param runner the oldest runner; empty where every one will do
 * @param forcing what asks for just these versions
 * @param hopeless what no version does as it says
 */
public record OldestVersions(
        Optional<GiteaVersion> gitea,
        Optional<RunnerVersion> runner,
        List<VersionNeed> forcing,
        List<VersionNeed> hopeless) {
    /** Copies the lists. */
    public OldestVersions {
        forcing = List.copyOf(forcing);
        hopeless = List.copyOf(hopeless);
    }

    /** The oldest versions for all of these needs. */
    public static OldestVersions of(List<VersionNeed> needs) {
        Optional<GiteaVersion> gitea = needs.stream()
                .flatMap(need -> need.fact().sinceGitea().stream())
                .max(Comparator.naturalOrder());
        Optional<RunnerVersion> runner = needs.stream()
                .flatMap(need -> need.fact().sinceRunner().stream())
                .max(Comparator.naturalOrder());
        List<VersionNeed> forcing = needs.stream()
                .filter(need -> gitea.isPresent() && need.fact().sinceGitea().equals(gitea)
                        || runner.isPresent() && need.fact().sinceRunner().equals(runner))
                .toList();
        return new OldestVersions(
                gitea,
                runner,
                forcing,
                needs.stream().filter(VersionNeed::isHopeless).toList());
    }
}
