package solutions.letsbe.workflows.schema.rules.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import solutions.letsbe.workflows.schema.language.Wildcard;
import solutions.letsbe.workflows.schema.rule.RuleSettings;
import solutions.letsbe.workflows.schema.syntax.JobSyntax;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * The labels that settings name. Each is written as {@code runs-on} names it, in which {@code *} stands for any characters, or as a
 * runner registers it: {@code ubuntu-latest:docker://node:22}, {@code linux:host}.
 */
final class KnownLabels {
    private final List<String> names = new ArrayList<>();
    private final List<String> onHosts = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    private KnownLabels(List<String> labels) {
        for (String label : labels) {
            int colon = label.indexOf(':');
            boolean onHost = colon > 0 && label.startsWith("host", colon + 1);
            boolean inContainer = colon > 0 && label.startsWith("docker", colon + 1);
            String name = onHost || inContainer ? label.substring(0, colon) : label;
            names.add(name);
            (onHost ? onHosts : elsewhere).add(name);
        }
    }

    /** Those of some settings; none where they name none. */
    static Optional<KnownLabels> of(RuleSettings settings) {
        return settings.runnerLabels().map(KnownLabels::new);
    }

    /** The names. */
    List<String> names() {
        return names;
    }

    /** Whether a runner may own a label. */
    boolean know(String label) {
        return names.stream().anyMatch(name -> new Wildcard(name).covers(label));
    }

    /** Whether jobs of this label run on the machine itself, wherever they run. */
    boolean isOnHost(String label) {
        return onHosts.stream().anyMatch(name -> new Wildcard(name).covers(label))
                && elsewhere.stream().noneMatch(name -> new Wildcard(name).covers(label));
    }

    /** Everything that a job asks of its runner: the labels, the group, and the values of the axis that {@code runs-on} is. */
    static List<YamlNode.Scalar> asked(JobSyntax job) {
        Optional<YamlNode.Scalar> group = Yaml.mapping(job.node(), "runs-on").flatMap(on -> Yaml.scalar(on, "group"));
        return Stream.concat(job.labels().stream(), group.stream())
                .flatMap(label -> values(job, label).stream())
                .filter(label -> !label.text().contains("${{"))
                .toList();
    }

    private static List<YamlNode.Scalar> values(JobSyntax job, YamlNode.Scalar label) {
        String text = label.text().replace(" ", "");
        if (!text.startsWith("${{matrix.")
                || !text.endsWith("}}")
                || job.matrix().isEmpty()) {
            return List.of(label);
        }
        String axis = text.substring("${{matrix.".length(), text.length() - 2);
        Stream<YamlNode> ofAxis = job.matrix().get().axes().stream()
                .filter(entry -> entry.key().text().equals(axis))
                .flatMap(entry -> Yaml.sequence(entry.value()).stream())
                .flatMap(sequence -> sequence.items().stream());
        Stream<YamlNode> ofInclude =
                job.matrix().get().include().stream().flatMap(combination -> Yaml.value(combination, axis).stream());
        return Stream.concat(ofAxis, ofInclude)
                .flatMap(value -> Yaml.scalars(value).stream())
                .toList();
    }
}
