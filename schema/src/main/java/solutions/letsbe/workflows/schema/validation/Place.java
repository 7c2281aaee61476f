package solutions.letsbe.workflows.schema.validation;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A place in a document, as a schema error names it.
 *
 * @param path the keys and indexes that lead there
 * @param node what stands there
 * @param key the key that it stands under; none for an element of a list and for the document
 */
record Place(List<String> path, YamlNode node, Optional<YamlNode.Scalar> key) {
    static Place of(YamlNode root, NodePath location) {
        List<String> path = new ArrayList<>();
        YamlNode node = root;
        Optional<YamlNode.Scalar> key = Optional.empty();
        for (int i = 0; i < location.getNameCount(); i++) {
            String name = String.valueOf(location.getElement(i));
            path.add(name);
            if (node instanceof YamlNode.Mapping mapping) {
                Optional<YamlNode.Entry> entry = mapping.entry(name);
                if (entry.isEmpty()) {
                    break;
                }
                key = Optional.of(entry.get().key());
                node = entry.get().value();
            } else if (node instanceof YamlNode.Sequence sequence) {
                key = Optional.empty();
                node = sequence.items().get(Integer.parseInt(name));
            }
        }
        return new Place(List.copyOf(path), node, key);
    }

    /** What stands here, if it is a mapping. */
    Optional<YamlNode.Mapping> mapping() {
        return node instanceof YamlNode.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    /** The entry of this key, if a mapping stands here that has it. */
    Optional<YamlNode.Entry> entry(String name) {
        return mapping().flatMap(mapping -> mapping.entry(name));
    }

    /** Whether this is the value of a key of that mapping at the top of the file. */
    boolean isEntryOf(String top) {
        return path.size() == 2 && path.get(0).equals(top) && key.isPresent();
    }

    /** Where the key stands, or what it holds if there is no key. */
    Position keyStart() {
        return key.map(YamlNode.Scalar::start).orElseGet(node::start);
    }

    Position keyEnd() {
        return key.map(YamlNode.Scalar::end).orElseGet(node::start);
    }

    /** How a message calls it: {@code job 'build'}, {@code step 3 of job 'build'}, {@code 'env' of job 'build'}. */
    String words() {
        return words(path);
    }

    private static String words(List<String> path) {
        int size = path.size();
        if (size == 0) {
            return "the file";
        }
        String last = path.get(size - 1);
        List<String> above = path.subList(0, size - 1);
        if (size == 2 && path.get(0).equals("jobs")) {
            return "job '" + last + "'";
        }
        if (size == 2 && path.get(0).equals("on")) {
            return last.chars().allMatch(Character::isDigit) ? "'on'" : "the event '" + last + "'";
        }
        if (last.chars().allMatch(Character::isDigit)) {
            int number = Integer.parseInt(last) + 1;
            String list = path.get(size - 2);
            return list.equals("steps")
                    ? "step " + number + ofParent(path.subList(0, size - 2))
                    : "entry " + number + " of " + words(above);
        }
        if (above.size() >= 1
                && List.of("inputs", "outputs", "secrets", "services").contains(above.get(above.size() - 1))) {
            String list = above.get(above.size() - 1);
            return "the " + list.substring(0, list.length() - 1) + " '" + last + "'";
        }
        return "'" + last + "'" + ofParent(above);
    }

    private static String ofParent(List<String> parent) {
        return parent.isEmpty() ? "" : " of " + words(parent);
    }
}
