package solutions.letsbe.workflows.schema.simulation;

import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.syntax.Yaml;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** The group that a workflow or job does not run beside others in; told, and not played through. */
final class ConcurrencyGroup {
    private ConcurrencyGroup() {}

    /** The group with what it does: {@code deploy, cancels what runs in it}. */
    static Optional<String> of(YamlNode.Mapping of, Knowledge knowledge) {
        Optional<YamlNode> said = Yaml.value(of, "concurrency");
        Optional<YamlNode.Scalar> group = said.flatMap(
                node -> node instanceof YamlNode.Mapping mapping ? Yaml.scalar(mapping, "group") : Yaml.scalar(node));
        boolean cancels = said.flatMap(Yaml::mapping)
                .flatMap(mapping -> Yaml.scalar(mapping, "cancel-in-progress"))
                .map(word -> PartialEvaluation.text(word.text(), knowledge))
                .filter(answer -> answer instanceof Answer.Known known
                        && known.value().text().equals("true"))
                .isPresent();
        return group.map(scalar -> shown(scalar.text(), knowledge))
                .filter(name -> !name.isEmpty())
                .map(name -> name + (cancels ? ", cancels what runs in it" : ""));
    }

    private static String shown(String written, Knowledge knowledge) {
        return PartialEvaluation.text(written, knowledge) instanceof Answer.Known known
                ? known.value().text()
                : Excerpt.of(written);
    }
}
