package solutions.letsbe.workflows.schema.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import solutions.letsbe.workflows.schema.finding.Position;

/** A part of a YAML document. A node that an alias names stands in several places; nodes are compared by identity. */
public sealed interface YamlNode {
    /** Where it begins. */
    Position start();

    /** Where it ends, exclusive. */
    Position end();

    /** How a scalar is written. */
    enum Style {
        /** Without quotes. */
        PLAIN,
        /** In single quotes. */
        SINGLE_QUOTED,
        /** In double quotes. */
        DOUBLE_QUOTED,
        /** After {@code |}, its lines kept. */
        LITERAL,
        /** After {@code >}, its lines joined. */
        FOLDED
    }

    /** A text, number, boolean or nothing. */
    final class Scalar implements YamlNode {
        private final String text;
        private final Style style;
        private final boolean plain;
        private final Position start;
        private final Position end;

        Scalar(String text, Style style, boolean plain, Position start, Position end) {
            this.text = text;
            this.style = style;
            this.plain = plain;
            this.start = start;
            this.end = end;
        }

        /** How it is written. */
        public Style style() {
            return style;
        }

        /** The text without quotes. */
        public String text() {
            return text;
        }

        /** Whether it stands without quotes, and so may be something else than a text. */
        public boolean isPlain() {
            return plain;
        }

        @Override
        public Position start() {
            return start;
        }

        @Override
        public Position end() {
            return end;
        }
    }

    /** A list. */
    final class Sequence implements YamlNode {
        private final List<YamlNode> items = new ArrayList<>();
        private final List<YamlNode> view = Collections.unmodifiableList(items);
        private final Position start;
        private Position end;

        Sequence(Position start) {
            this.start = start;
            this.end = start;
        }

        /** Its elements. */
        public List<YamlNode> items() {
            return view;
        }

        void add(YamlNode item) {
            items.add(item);
        }

        void close(Position at) {
            end = at;
        }

        @Override
        public Position start() {
            return start;
        }

        @Override
        public Position end() {
            return end;
        }
    }

    /** Keys and values, in the order of the file; a key that is there twice counts once, with its first value. */
    final class Mapping implements YamlNode {
        private final List<Entry> entries = new ArrayList<>();
        private final List<Entry> view = Collections.unmodifiableList(entries);
        private final Map<String, Entry> byKey = new HashMap<>();
        private final Position start;
        private Position end;

        Mapping(Position start) {
            this.start = start;
            this.end = start;
        }

        /** Its entries. */
        public List<Entry> entries() {
            return view;
        }

        /** The entry of this key, which is found as fast in a large mapping as in a small one. */
        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        /** Takes an entry in, unless its key is there already. */
        void add(Entry entry) {
            if (byKey.putIfAbsent(entry.key().text(), entry) == null) {
                entries.add(entry);
            }
        }

        void close(Position at) {
            end = at;
        }

        @Override
        public Position start() {
            return start;
        }

        @Override
        public Position end() {
            return end;
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    record Entry(Scalar key, YamlNode value) {}
}
