package solutions.letsbe.workflows.schema.validation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import solutions.letsbe.workflows.schema.yaml.YamlNode;

/** What a part of a schema demands of what stands in a place. */
interface Demand {
    /** Whether it is met. A demand on mappings is met by everything that is no mapping, and so on: what it must be is another. */
    boolean isMetBy(YamlNode node);

    /** Several demands. */
    record All(List<Demand> demands) implements Demand {
        @Override
        public boolean isMetBy(YamlNode node) {
            for (Demand each : demands) {
                if (!each.isMetBy(node)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Demands on the values of a mapping.
     *
     * @param byName of keys
     * @param byPattern of keys that match
     * @param others of keys that are neither
     */
    record Entries(Map<String, Demand> byName, Map<Pattern, Demand> byPattern, Demand others) implements Demand {
        @Override
        public boolean isMetBy(YamlNode node) {
            if (node instanceof YamlNode.Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    if (!isMetBy(entry)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isMetBy(YamlNode.Entry entry) {
            String key = entry.key().text();
            Demand named = byName.get(key);
            boolean known = named != null;
            if (named != null && !named.isMetBy(entry.value())) {
                return false;
            }
            for (Map.Entry<Pattern, Demand> each : byPattern.entrySet()) {
                if (each.getKey().matcher(key).find()) {
                    known = true;
                    if (!each.getValue().isMetBy(entry.value())) {
                        return false;
                    }
                }
            }
            return known || others.isMetBy(entry.value());
        }
    }

    /** A demand that has a name, and may be part of itself. */
    final class Named implements Demand {
        private Demand meaning = node -> false;

        void means(Demand demand) {
            meaning = demand;
        }

        @Override
        public boolean isMetBy(YamlNode node) {
            return meaning.isMetBy(node);
        }
    }
}
