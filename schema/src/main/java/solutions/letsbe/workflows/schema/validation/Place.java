package solutions.letsbe.workflows.schema.validation;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Excerpt;
import solutions.letsbe.workflows.schema.finding.Position;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/**
 * A place in a document, as a schema error names it.
 *
 * @param path the keys and indexes that lead there
 * @param indexes which parts of the path are indexes; a key can consist of digits too
 * @param node what stands there
 * @param key the key that it stands under; none for an element of a list and for the document
 */
record Place(List<String> path, BitSet indexes, YamlNode node, Optional<YamlNode.Scalar> key) {
    static Place of(YamlNode root, NodePath location) {
        List<String> path = new ArrayList<>();
        BitSet indexes = new BitSet();
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
                indexes.set(i);
                key = Optional.empty();
                node = sequence.items().get(Integer.parseInt(name));
            }
        }
        return new Place(List.copyOf(path), indexes, node, key);
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
        return words(path.size());
    }

    private String words(int size) {
        if (size == 0) {
            return "the file";
        }
        String name = path.get(size - 1);
        String last = Excerpt.of(name);
        String parent = size > 1 ? path.get(size - 2) : "";
        if (indexes.get(size - 1)) {
            if (size == 2 && parent.equals("on")) {
                return "'on'";
            }
            long number = Long.parseLong(name) + 1;
            return parent.equals("steps") && !indexes.get(size - 2)
                    ? "step " + number + ofParent(size - 2)
                    : "entry " + number + " of " + words(size - 1);
        }
        if (size == 2 && parent.equals("jobs")) {
            return "job '" + last + "'";
        }
        if (size == 2 && parent.equals("on")) {
            return "the event '" + last + "'";
        }
        if (List.of("inputs", "outputs", "secrets", "services").contains(parent)) {
            return "the " + parent.substring(0, parent.length() - 1) + " '" + last + "'";
        }
        return "'" + last + "'" + ofParent(size - 1);
    }

    private String ofParent(int size) {
        return size == 0 ? "" : " of " + words(size);
    }
}
