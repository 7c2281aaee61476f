package solutions.letsbe.workflows.schema.rules.job;

import java.util.Optional;
import solutions.letsbe.workflows.schema.language.GiteaVersion;
import solutions.letsbe.workflows.schema.rule.Surroundings;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The group of a workflow or job.
 *
 * @param name its name, as it is written
 * @param cancels whether a newcomer ends the one that runs, now or perhaps
 */
record ConcurrencyGroup(YamlNode.Scalar name, boolean cancels) {
    private static final GiteaVersion FIRST = GiteaVersion.parse("1.26");

    /** What the {@code concurrency} of a workflow or job says. */
    static Optional<ConcurrencyGroup> of(YamlNode.Mapping owner) {
        Optional<YamlNode> value = Yaml.value(owner, "concurrency");
        if (value.isPresent() && value.get() instanceof YamlNode.Mapping mapping) {
            boolean cancels = Yaml.scalar(mapping, "cancel-in-progress")
                    .filter(scalar -> !scalar.text().equalsIgnoreCase("false"))
                    .isPresent();
            return Yaml.scalar(mapping, "group").map(name -> new ConcurrencyGroup(name, cancels));
        }
        return value.flatMap(Yaml::scalar).map(name -> new ConcurrencyGroup(name, false));
    }

    /** Whether the Gitea that is meant knows groups; before 1.26 the key is dropped. */
    static boolean counts(Surroundings surroundings) {
        return surroundings.target().gitea().isAtLeast(FIRST);
    }

    /** Its name without the blanks that mean nothing. */
    String text() {
        return name.text().replace(" ", "").strip();
    }
}
